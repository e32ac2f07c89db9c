/** `whosaid index --dry-run`: previews what each file would become. */

import { type DiscoveryOptions, type Preview, preview } from '../main.ts';
import { noteProblems } from './index-report.ts';
import { colours, formatCount, note, print, printJson } from './output.ts';

export async function dryRun(
  paths: readonly string[],
  options: DiscoveryOptions,
  json: boolean,
): Promise<Preview[]> {
  const previews: Preview[] = [];
  for await (const file of preview(paths, options)) {
    previews.push(file);
    if (!json && file.outcome === 'read') print(formatPreview(file));
  }
  if (json) printJson(previews);
  noteProblems(previews);
  note(`Dry run: ${formatSummary(previews)}.`);
  return previews;
}

/** "2 files would be added, 1 skipped" */
function formatSummary(previews: readonly Preview[]): string {
  const count = (wanted: Preview['outcome']) =>
    previews.filter(({ outcome }) => outcome === wanted).length;
  const others = (['skipped', 'failed'] as const).filter((outcome) => count(outcome) > 0);
  const copies = count('copy') > 0 ? [formatCount(count('copy'), 'copy', 'copies')] : [];
  return [
    `${formatCount(count('read'), 'file')} would be added`,
    ...copies,
    ...others.map((outcome) => `${count(outcome)} ${outcome}`),
  ].join(', ');
}

function formatPreview(file: Preview & { outcome: 'read' }): string {
  const { source, format, title, date, kind, company, ticker, quarter, turns } = file;
  const call = [company, ticker, quarter].filter((part) => part !== null);
  const facts = [title, date ?? 'no date', kind ?? 'no kind', ...call, formatCount(turns, 'turn')];
  const speakers = file.speakers.map((speaker) => {
    const { name, affiliation, role } = speaker;
    const who = [name, speaker.title, affiliation, formatCount(speaker.turns, 'turn')];
    return `  ${role.padEnd(11)} ${who.filter((part) => part !== null).join(' · ')}`;
  });
  const unmatched = file.unmatchedLabels.map((label) => `  no speaker is labelled ${label}`);
  return [
    colours.bold(source),
    `  ${facts.join(' · ')}`,
    `  read as ${format}`,
    ...speakers,
    ...unmatched,
    '',
  ].join('\n');
}
