/** `whosaid query`: searches the library with a question. */

import { Command } from 'commander';
import {
  type Constraint,
  MAX_LIMIT,
  parseFilters,
  type RawFilters,
  ROLES,
  SECTIONS,
  Whosaid,
  WhosaidError,
} from '../main.ts';
import { formatParsedQuery, formatResults } from './format-results.ts';
import { ignoreOption, jsonOption, libraryOption, wholeNumberParser } from './options.ts';
import { note, print, printJson } from './output.ts';

interface Options extends RawFilters {
  readonly library: string;
  readonly limit?: number;
  readonly explain?: boolean;
  readonly ignore?: readonly Constraint[];
  readonly json?: boolean;
}

const HELP = `
A question may name people, roles, firms, transcripts and dates; the search is then limited to
them. Use "quotes" for exact words and -word to exclude one. Filters take several values, separated
by commas.

Examples:
  whosaid query "what did management say about margins"
  whosaid query "who asked about buybacks" --after 2024`;

export function queryCommand(): Command {
  return new Command('query')
    .description('search the library with a question')
    .argument('<question...>', 'in your own words')
    .addOption(libraryOption())
    .option('--limit <n>', 'most results to print (default: 10)', wholeNumberParser(1, MAX_LIMIT))
    .option('--speaker <names>', 'search only these people')
    .option('--role <roles>', `search only people in these roles: ${ROLES.join(', ')}`)
    .option('--section <sections>', `search only these parts of a call: ${SECTIONS.join(', ')}`)
    .option('--transcript <ids>', 'search only these transcripts')
    .option('--after <date>', 'search only from this date on, such as 2025, 2025-03 or 2025-03-31')
    .option('--before <date>', 'search only up to this date')
    .addOption(ignoreOption())
    .option('--explain', 'show how each result was scored')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(words: string[], options: Options): Promise<void> {
  const question = words.join(' ');
  if (question.trim() === '') throw new WhosaidError('USAGE', 'The question is empty.');
  const { library, limit, explain, ignore, json, ...rawFilters } = options;
  const filters = parseFilters(rawFilters);
  const whosaid = await Whosaid.open(library);
  try {
    const response = await whosaid.query(question, { limit, filters, explain, ignore });
    if (json) return printJson(response);
    const { query, results, confident } = response;
    const interpretation = formatParsedQuery(query);
    if (interpretation !== '') note(interpretation);
    if (results.length === 0) note(formatNoResults(query.phrases.length > 0));
    else if (!confident) note('No confident match. Closest passages:');
    if (results.length > 0) print(formatResults(results, process.stdout.columns ?? 80));
  } finally {
    await whosaid.close();
  }
}

function formatNoResults(hasPhrases: boolean): string {
  return hasPhrases
    ? 'No exact match. Try without the quotation marks.'
    : 'Nothing found. Try other words or fewer filters.';
}
