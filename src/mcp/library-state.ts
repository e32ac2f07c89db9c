/** What a library holds, for an assistant that comes to it without knowing. */

import type { Kind, Whosaid } from '../main.ts';
import { oneLine } from './quote.ts';

export interface LibraryState {
  readonly transcripts: number;
  readonly speakers: number;
  readonly passages: number;
  readonly dates: readonly [first: string, last: string] | null;
  readonly kinds: Partial<Record<Kind, number>>;
  readonly companies: number;
  readonly languages: readonly string[];
  /** All of it, and who speaks most. */
  readonly sentence: string;
}

const MAIN_SPEAKERS = 6;

/** @throws WhosaidError as `Whosaid`. */
export async function describeLibrary(whosaid: Whosaid): Promise<LibraryState> {
  const catalog = await whosaid.catalog();
  const { transcripts, speakers, dates } = await whosaid.summary();
  const { passages } = await whosaid.stats();
  const kinds: Partial<Record<Kind, number>> = {};
  for (const { kind } of catalog) if (kind !== null) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const distinct = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort();
  const main = (await whosaid.speakers())
    .filter(({ roles }) => !roles.includes('operator'))
    .slice(0, MAIN_SPEAKERS)
    .map(({ name }) => name);
  const counts = { transcripts, speakers, passages, dates, kinds };
  return {
    ...counts,
    companies: distinct(catalog.map(({ company }) => company)).length,
    languages: distinct(catalog.map(({ language }) => language)),
    sentence: describe(counts, main),
  };
}

function describe(
  {
    transcripts,
    speakers,
    passages,
    dates,
    kinds,
  }: Pick<LibraryState, 'transcripts' | 'speakers' | 'passages' | 'dates' | 'kinds'>,
  main: readonly string[],
): string {
  if (transcripts === 0)
    return 'The library is empty. Ask the user to add files: whosaid index <files or folders>';
  const listed = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  const when = dates === null ? '' : `, from ${dates[0]} to ${dates[1]}`;
  return oneLine(
    `The library holds ${transcripts} transcripts (${listed.join(', ') || 'of no stated kind'})${when}, ${speakers} speakers, ${passages} passages. Who speaks most: ${main.join(', ')}.`,
  );
}
