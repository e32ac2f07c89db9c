/** `whosaid query`: a question, answered. */

import { Command } from 'commander';
import { MAX_LIMIT, ROLES, readFilters, SECTIONS, Whosaid, type WrittenFilters } from '../main.ts';
import { answerText, understoodText } from './answer.ts';
import { jsonOption, libraryOption, notBlank, wholeNumber } from './options.ts';
import { note, print, printJson } from './output.ts';

interface Options extends WrittenFilters {
  readonly library: string;
  readonly limit?: number;
  readonly explain?: boolean;
  readonly anyone?: boolean;
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
    .option('--anyone', 'do not restrict to the speakers named in the question')
    .option('--explain', 'tell the parts of each score')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  whosaid query "what did management say about margins"\n  whosaid query "who asked about buybacks" --after 2024',
    )
    .action(run);
}

async function run(question: string, options: Options): Promise<void> {
  const { library, limit, explain, anyone, json, ...written } = options;
  const filters = readFilters(written);
  const whosaid = await Whosaid.open(library);
  try {
    const answer = await whosaid.query(question, { limit, filters, explain, anyone });
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
