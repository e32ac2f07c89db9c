/** `whosaid compare`: asks several speakers, transcripts, companies or quarters the same question. */

import { Command } from 'commander';
import { splitValues } from '../domain/filter-values.ts';
import {
  COMPARED,
  type Compared,
  MAX_SIDES,
  MIN_SIDES,
  openLibrary,
  parseFilters,
} from '../main.ts';
import { formatComparison } from './format-survey.ts';
import { addFilters, choiceOption, effortOption, jsonOption, libraryOption } from './options.ts';
import { print, printJson } from './output.ts';
import type { QuestionOptions } from './question-options.ts';

interface Options extends QuestionOptions {
  readonly by: Compared;
  readonly sides: string;
}

const HELP = `
Of each side the most telling sentences are printed; what no side before says stands under New.

Examples:
  whosaid compare guidance for margins --by quarter --sides 2025-Q2,2025-Q3
  whosaid compare "the new timetable" --by speaker --sides '"Okafor, Ines",Vane'`;

export function compareCommand(): Command {
  const command = new Command('compare')
    .description('ask several speakers, transcripts, companies or quarters the same question')
    .argument('<question...>', 'in your own words')
    .addOption(libraryOption())
    .addOption(
      choiceOption(
        '--by <what>',
        `compare by ${COMPARED.join(', ')}`,
        COMPARED,
      ).makeOptionMandatory(),
    )
    .requiredOption(
      '--sides <names>',
      `${MIN_SIDES} to ${MAX_SIDES} names, ids or quarters, separated by commas, earlier ones first`,
    );
  return addFilters(command)
    .addOption(effortOption('best'))
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(words: string[], options: Options): Promise<void> {
  const { library, by, sides, effort, ignore, json, ...rawFilters } = options;
  await using whosaid = await openLibrary(library);
  const comparison = await whosaid.compare(words.join(' '), by, splitValues(sides), {
    filters: parseFilters(rawFilters),
    ignore,
    effort,
  });
  if (json) printJson(comparison);
  else print(formatComparison(comparison, process.stdout.columns ?? 80));
}
