/** `whosaid query`: a question, answered. */

import { Command } from 'commander';
import {
  type Constraint,
  MAX_LIMIT,
  parseFilters,
  type RawFilters,
  ROLES,
  SECTIONS,
  Whosaid,
} from '../main.ts';
import { formatParsedQuery, formatResults } from './format-results.ts';
import {
  ignoreOption,
  jsonOption,
  libraryOption,
  parseNonBlank,
  wholeNumberParser,
} from './options.ts';
import { note, print, printJson } from './output.ts';

interface Options extends RawFilters {
  readonly library: string;
  readonly limit?: number;
  readonly explain?: boolean;
  readonly ignore?: readonly Constraint[];
  readonly json?: boolean;
}

export function queryCommand(): Command {
  return new Command('query')
    .description('ask, and get the passages where it was said')
    .argument('<question>', 'in your own words', parseNonBlank)
    .addOption(libraryOption())
    .option('--limit <n>', 'results at most (default: 10)', wholeNumberParser(1, MAX_LIMIT))
    .option('--speaker <names>', 'said by these people')
    .option('--role <roles>', `said by people of these roles: ${ROLES.join(', ')}`)
    .option('--section <sections>', `said in: ${SECTIONS.join(', ')}`)
    .option('--transcript <ids>', 'said in these transcripts')
    .option('--after <date>', 'said on or after')
    .option('--before <date>', 'said on or before')
    .addOption(ignoreOption())
    .option('--explain', 'tell the parts of each score')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  whosaid query "what did management say about margins"\n  whosaid query "who asked about buybacks" --after 2024',
    )
    .action(run);
}

async function run(question: string, options: Options): Promise<void> {
  const { library, limit, explain, ignore, json, ...written } = options;
  const filters = parseFilters(written);
  const whosaid = await Whosaid.open(library);
  try {
    const answer = await whosaid.query(question, { limit, filters, explain, ignore });
    if (json) return printJson(answer);
    const understood = formatParsedQuery(answer.query);
    if (understood !== '') note(understood);
    if (answer.results.length === 0) note('Nothing found.');
    else if (!answer.confident) note('No confident match. The nearest:');
    if (answer.results.length > 0)
      print(formatResults(answer.results, process.stdout.columns ?? 80));
  } finally {
    await whosaid.close();
  }
}
