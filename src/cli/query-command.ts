/** `whosaid query`: a question, answered. */

import { Command } from 'commander';
import {
  MAX_LIMIT,
  type Part,
  ROLES,
  readFilters,
  SECTIONS,
  Whosaid,
  type WrittenFilters,
} from '../main.ts';
import { answerText, understoodText } from './answer.ts';
import { anyOption, jsonOption, libraryOption, notBlank, wholeNumber } from './options.ts';
import { note, print, printJson } from './output.ts';

interface Options extends WrittenFilters {
  readonly library: string;
  readonly limit?: number;
  readonly explain?: boolean;
  readonly any?: readonly Part[];
  readonly json?: boolean;
}

export function queryCommand(): Command {
  return new Command('query')
    .description('ask, and get the passages where it was said')
    .argument('<question>', 'in your own words', notBlank)
    .addOption(libraryOption())
    .option('--limit <n>', 'results at most (default: 10)', wholeNumber(1, MAX_LIMIT))
    .option('--speaker <names>', 'said by these people')
    .option('--role <roles>', `said by people of these roles: ${ROLES.join(', ')}`)
    .option('--section <sections>', `said in: ${SECTIONS.join(', ')}`)
    .option('--transcript <ids>', 'said in these transcripts')
    .option('--after <date>', 'said on or after')
    .option('--before <date>', 'said on or before')
    .addOption(anyOption())
    .option('--explain', 'tell the parts of each score')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  whosaid query "what did management say about margins"\n  whosaid query "who asked about buybacks" --after 2024',
    )
    .action(run);
}

async function run(question: string, options: Options): Promise<void> {
  const { library, limit, explain, any, json, ...written } = options;
  const filters = readFilters(written);
  const whosaid = await Whosaid.open(library);
  try {
    const answer = await whosaid.query(question, { limit, filters, explain, any });
    if (json) return printJson(answer);
    const understood = understoodText(answer.query);
    if (understood !== '') note(understood);
    if (answer.results.length === 0) note('Nothing found.');
    else if (!answer.confident) note('No confident match. The nearest:');
    if (answer.results.length > 0) print(answerText(answer.results, process.stdout.columns ?? 80));
  } finally {
    await whosaid.library.close();
  }
}
