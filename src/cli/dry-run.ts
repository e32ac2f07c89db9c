/** `whosaid index --dry-run`: what each file would become. */

import { type FindOptions, type Preview, preview } from '../main.ts';
import { counts, noteUnread } from './index-report.ts';
import { colours, count, note, print, printJson } from './output.ts';

/** Prints what is told of files as they are read. */
export async function dryRun(
  paths: readonly string[],
  options: FindOptions,
  json: boolean,
): Promise<Preview[]> {
  const previews: Preview[] = [];
  for await (const one of preview(paths, options)) {
    previews.push(one);
    if (!json && one.outcome === 'read') print(described(one));
  }
  if (json) printJson(previews);
  noteUnread(previews);
  note(`${counts(previews)}; nothing was indexed`);
  return previews;
}

function described(one: Preview & { outcome: 'read' }): string {
  const { source, format, title, date, kind, company, ticker, quarter, turns } = one;
  const call = [company, ticker, quarter].filter((part) => part !== null);
  const facts = [title, date ?? 'no date', kind ?? 'no kind', ...call, count(turns, 'turn')];
  const speakers = one.speakers.map(({ name, title: post, affiliation, role, turns: spoken }) => {
    const who = [name, post, affiliation, count(spoken, 'turn')];
    return `  ${role.padEnd(11)} ${who.filter((part) => part !== null).join(' · ')}`;
  });
  const unmapped = one.unmapped.map((label) => `  no speaker is called ${label}`);
  return [
    colours.bold(source),
    `  ${facts.join(' · ')}`,
    `  read as ${format}`,
    ...speakers,
    ...unmapped,
    '',
  ].join('\n');
}
