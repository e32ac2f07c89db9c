/** `whosaid show`: prints a transcript, or one of its turns. */

import { Command } from 'commander';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Turn, WhosaidError, withReader } from '../main.ts';
import { formatTimestamp } from './format-results.ts';
import { jsonOption, libraryOption } from './options.ts';
import { colours, print, printJson } from './output.ts';

export function showCommand(): Command {
  return new Command('show')
    .description('print a transcript, or one of its turns')
    .argument('<transcript>', 'its id; for one turn, followed by # and the number of the turn')
    .addOption(libraryOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  whosaid show board-meeting#12')
    .action(run);
}

async function run(
  place: string,
  { library, json }: { library: string; json?: boolean },
): Promise<void> {
  const [id, number] = place.split('#');
  const transcript = await withReader(library, (opened) => opened.transcript(id));
  const turns = transcript.turns.map((turn, at) => ({ ...turn, turn: at }));
  const shown = number === undefined ? turns : turns.filter(({ turn }) => String(turn) === number);
  if (shown.length === 0) {
    throw new WhosaidError(
      'NOT_FOUND',
      `No turn "${number}" in ${id}. Its turns are numbered from 0 to ${turns.length - 1}.`,
      { subject: 'turn' },
    );
  }
  if (json) return printJson(number === undefined ? transcript : shown[0]);
  if (number === undefined) print(`${colours.bold(transcript.title)} ${transcript.date ?? ''}\n`);
  for (const turn of shown) print(`${formatTurn(turn, turn.turn)}\n`);
}

function formatTurn({ speaker, start, text }: Turn, turn: number): string {
  const { name, title, affiliation } = speaker;
  const who = [
    colours.bold(name),
    title,
    affiliation,
    start === null ? null : formatTimestamp(start),
  ];
  const head = `${colours.dim(`#${turn}`)} ${who.filter((part) => part !== null).join(' · ')}`;
  return `${head}\n${wrapAnsi(text, Math.min(process.stdout.columns ?? 80, 100))}`;
}
