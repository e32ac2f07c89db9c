/** `whosaid show`: prints a transcript, or some of its turns. */

import { Command } from 'commander';
import { wrapAnsi } from 'fast-wrap-ansi';
import { formatTimestamp } from '../domain/timestamp.ts';
import { type CatalogEntry, type Turn, WhosaidError, withReader } from '../main.ts';
import { findTranscript } from './find-transcript.ts';
import { jsonOption, libraryOption, wholeNumberParser } from './options.ts';
import { colours, printJson } from './output.ts';
import { printPaged } from './pager.ts';

const MAX_WIDTH = 100;
const MAX_CONTEXT = 100;

const HELP = `
Examples:
  whosaid show board-meeting
  whosaid show board-meeting#12 --context 2
  whosaid show "Budget meeting#12-20"`;

interface Options {
  readonly library: string;
  readonly context: number;
  readonly pager: boolean;
  readonly json?: boolean;
}

export function showCommand(): Command {
  return new Command('show')
    .description('print a transcript, or some of its turns')
    .argument(
      '<transcript>',
      'its id or title; for some turns, followed by # and the number of a turn, or of the first and the last: #12-20',
    )
    .addOption(libraryOption())
    .option(
      '--context <n>',
      'turns before and after those chosen',
      wholeNumberParser(0, MAX_CONTEXT),
      0,
    )
    .option('--no-pager', 'print a long transcript at once on a terminal')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(place: string, { library, context, pager, json }: Options): Promise<void> {
  const { transcript, range } = await withReader(library, async (opened) => {
    const found = findPlace(place, await opened.catalog());
    return { transcript: await opened.transcript(found.id), range: found.range };
  });
  const turns = transcript.turns.map((turn, at) => ({ ...turn, turn: at }));
  if (range === null) {
    if (json) return printJson(transcript);
    const { title, date } = transcript;
    const head = `${colours.bold(title)}${date === null ? '' : ` ${date}`}\n`;
    return printPaged([head, ...turns.map(formatTurn)].join('\n'), pager);
  }
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? [];
  const shown = turns.filter(
    ({ turn }) => turn >= Number(first) - context && turn <= Number(last) + context,
  );
  if (turns[Number(first)] === undefined || Number(last) < Number(first)) {
    throw new WhosaidError(
      'NOT_FOUND',
      `No turn "${range}" in ${transcript.id}. Its turns are numbered from 0 to ${turns.length - 1}.`,
      { subject: 'turn' },
    );
  }
  if (json) return printJson(shown.length === 1 ? shown[0] : shown);
  printPaged(shown.map(formatTurn).join('\n'), pager);
}

interface Place {
  readonly id: string;
  /** Behind the #; `null` for the whole transcript. */
  readonly range: string | null;
}

/** "board-meeting#12-20"; a title may have a # of its own. */
function findPlace(place: string, catalog: readonly CatalogEntry[]): Place {
  const [, before, range] = /^(.+)#([^#\s]*)$/.exec(place) ?? [];
  const isTitle = catalog.some(({ title }) => title.toLowerCase() === place.toLowerCase());
  const name = before === undefined || isTitle ? place : before;
  return { id: findTranscript(name, catalog), range: name === place ? null : range };
}

function formatTurn({ speaker, start, text, turn }: Turn & { readonly turn: number }): string {
  const { name, title, affiliation } = speaker;
  const who = [
    colours.bold(name),
    title,
    affiliation,
    start === null ? null : formatTimestamp(start),
  ];
  const head = `${colours.dim(`#${turn}`)} ${who.filter((part) => part !== null).join(' · ')}`;
  return `${head}\n${wrapAnsi(text, Math.min(process.stdout.columns ?? 80, MAX_WIDTH))}\n`;
}
