/** `whosaid index --dry-run`: what each file would become. */

import { type DiscoveryOptions, type Preview, preview } from '../main.ts';
import { formatOutcomeCounts, noteUnreadableFiles } from './index-report.ts';
import { colours, formatCount, note, print, printJson } from './output.ts';

/** Prints what is told of files as they are read. */
export async function dryRun(
  paths: readonly string[],
  options: DiscoveryOptions,
  json: boolean,
): Promise<Preview[]> {
  const previews: Preview[] = [];
  for await (const one of preview(paths, options)) {
    previews.push(one);
    if (!json && one.outcome === 'read') print(formatPreview(one));
  }
  if (json) printJson(previews);
  noteUnreadableFiles(previews);
  note(`${formatOutcomeCounts(previews)}; nothing was indexed`);
  return previews;
}

function formatPreview(one: Preview & { outcome: 'read' }): string {
  const { source, format, title, date, kind, company, ticker, quarter, turns } = one;
  const call = [company, ticker, quarter].filter((part) => part !== null);
  const facts = [title, date ?? 'no date', kind ?? 'no kind', ...call, formatCount(turns, 'turn')];
  const speakers = one.speakers.map(({ name, title: post, affiliation, role, turns: spoken }) => {
    const who = [name, post, affiliation, formatCount(spoken, 'turn')];
    return `  ${role.padEnd(11)} ${who.filter((part) => part !== null).join(' · ')}`;
  });
  const unmapped = one.unmatchedLabels.map((label) => `  no speaker is called ${label}`);
  return [
    colours.bold(source),
    `  ${facts.join(' · ')}`,
    `  read as ${format}`,
    ...speakers,
    ...unmapped,
    '',
  ].join('\n');
}
