/** `whosaid query`: searches the library with a question. */

import { Command } from 'commander';
import {
  type Brief,
  MAX_LIMIT,
  openLibrary,
  parseFilters,
  type QueryResponse,
  type VectorSearch,
  WhosaidError,
} from '../main.ts';
import { formatBrief, formatParsedQuery, formatResults } from './format-results.ts';
import {
  addFilters,
  choiceOption,
  effortOption,
  jsonOption,
  libraryOption,
  vectorsOption,
  wholeNumberParser,
} from './options.ts';
import { formatCount, note, print, printJson } from './output.ts';
import type { QuestionOptions } from './question-options.ts';
import { formatResponse, RESULT_FORMATS, type ResultFormat } from './result-formats.ts';

interface Options extends QuestionOptions {
  readonly limit?: number;
  readonly all?: boolean;
  readonly brief?: boolean;
  readonly explain?: boolean;
  readonly vectors?: VectorSearch;
  readonly format: ResultFormat;
  readonly exitStatus?: boolean;
}

const HELP = `
A question may name people, roles, firms, transcripts and dates; the search is then limited to
them. Use "quotes" for exact words and -word to exclude one. Filters take several values, separated
by commas.

Examples:
  whosaid query "what did management say about margins"
  whosaid query who asked about buybacks --after 2024
  whosaid query "why were margins lower" --format csv > margins.csv`;

const NO_RERANKER =
  'Ranked by the score alone: onnxruntime-node is not installed. Install it with: npm install --ignore-scripts onnxruntime-node';

export function queryCommand(): Command {
  const command = new Command('query')
    .description('search the library with a question')
    .argument('<question...>', 'in your own words')
    .addOption(libraryOption())
    .option('--limit <n>', 'most results to print (default: 10)', wholeNumberParser(1, MAX_LIMIT))
    .option('--brief', 'print one telling sentence a person')
    .option('--all', 'print less certain results too');
  return addFilters(command)
    .addOption(vectorsOption(' (default: as the library)'))
    .addOption(effortOption('best'))
    .option('--explain', 'show how each result was scored')
    .addOption(
      choiceOption(
        '--format <format>',
        `print ${RESULT_FORMATS.join(', ')}; all but text with citations for other programs`,
        RESULT_FORMATS,
      ).default('text'),
    )
    .addOption(jsonOption())
    .option('--exit-status', 'exit with 1 where no result matches')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(words: string[], options: Options, command: Command): Promise<void> {
  const question = words.join(' ');
  if (question.trim() === '') throw new WhosaidError('USAGE', 'The question is empty.');
  const {
    library,
    limit,
    all = false,
    brief = false,
    explain,
    ignore,
    json,
    vectors,
    effort,
    format,
    exitStatus = false,
    ...rawFilters
  } = options;
  if (brief && (format === 'csv' || format === 'md')) {
    throw new WhosaidError(
      'USAGE',
      `--brief does not print ${format}; choose text, json or jsonl.`,
    );
  }
  const filters = parseFilters(rawFilters);
  const whosaid = await openLibrary(library, { vectors });
  try {
    const columns = process.stdout.columns ?? 80;
    const isChosen = command.getOptionValueSource('effort') === 'cli';
    if (brief) {
      const answer = await whosaid.brief(question, { filters, ignore, effort });
      const { lines, confident } = answer;
      if (exitStatus && !confident) process.exitCode = 1;
      if (json || format === 'json') return printJson(answer);
      if (format === 'jsonl') return lines.forEach(printJson);
      noteUnderstanding(answer, lines.length, isChosen && effort !== answer.effort);
      if (lines.length > 0) print(formatBrief(lines, columns));
      return;
    }
    const response = await whosaid.query(question, { limit, filters, explain, ignore, effort });
    const { results, confident } = response;
    if (exitStatus && !confident) process.exitCode = 1;
    if (json) return printJson(response);
    const shown = all || !confident ? results : results.filter(({ match }) => match);
    const written = formatResponse(response, shown, format);
    if (written !== null) return written === '' ? undefined : print(written);
    noteUnderstanding(response, results.length, isChosen && effort !== response.effort);
    if (shown.length > 0) print(formatResults(shown, columns));
    if (confident) for (const line of formatRemainder(response, shown.length)) note(line);
  } finally {
    await whosaid.close();
  }
}

function noteUnderstanding(
  { query, confident, notice }: Brief | QueryResponse,
  found: number,
  lacksReranker: boolean,
): void {
  const interpretation = formatParsedQuery(query);
  if (interpretation !== '') note(interpretation);
  if (notice !== null) note(notice);
  if (lacksReranker) note(NO_RERANKER);
  if (found === 0) note(formatNoResults(query.phrases.length > 0));
  else if (!confident) note('No confident match. Closest passages:');
}

/** How many results are not printed, and how to see them. */
function formatRemainder({ matches, results }: QueryResponse, shown: number): string[] {
  const matched = results.filter(({ match }) => match).length;
  const lines: string[] = [];
  if (matches > matched) {
    lines.push(`${matched} of ${formatCount(matches, 'result')}; see all with --limit ${matches}`);
  }
  const lessCertain = results.length - shown;
  if (lessCertain > 0) {
    lines.push(`${formatCount(lessCertain, 'less certain result')}: see them with --all`);
  }
  return lines;
}

function formatNoResults(hasPhrases: boolean): string {
  return hasPhrases
    ? 'No exact match. Try without the quotation marks.'
    : 'Nothing found. Try other words or fewer filters.';
}
