/** `search`: the passages that answer a question, verbatim, with citable ids. */

import { z } from 'zod';
import type { Result } from '../../main.ts';
import { QuerySchema, ResultSchema } from '../../schemas/results.ts';
import { takeWithin } from '../budget.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { known } from '../known.ts';
import { formatTurn } from '../place.ts';
import { formatSource, formatUnderstood, oneLine, quoteSpeech } from '../quote.ts';
import {
  Cursor,
  FilterArguments,
  MaxTokens,
  Question,
  Quotation,
  toFilters,
  toQuotation,
  toUnderstood,
  Understood,
} from '../schemas.ts';
import type { Tool } from '../tool.ts';

const MAX_RESULTS = 20;
const DEFAULT_RESULTS = 5;
const DEFAULT_TOKENS = 1_500;

const Input = z.strictObject({
  question: Question,
  ...FilterArguments,
  limit: z.int().min(1).max(MAX_RESULTS).default(DEFAULT_RESULTS).describe('Most results.'),
  max_tokens: MaxTokens(DEFAULT_TOKENS),
  cursor: Cursor,
});

const Found = Quotation.extend({
  match: ResultSchema.shape.match,
  answers: Quotation.pick({ id: true, speaker: true, text: true })
    .optional()
    .describe('The question that it answers.'),
  more: z
    .array(Quotation.pick({ id: true, speaker: true, text: true }))
    .optional()
    .describe('Further passages of the same exchange.'),
});

const Output = z.object({
  understood: Understood,
  ...known(QuerySchema.pick({ confident: true, notice: true, matches: true })),
  results: z.array(Found),
  next: z.string().optional().describe('The cursor for further results.'),
});

export const search: Tool<typeof Input, typeof Output> = {
  name: 'search',
  title: 'Search what was said',
  description:
    'Finds the passages of transcripts that answer a question: verbatim, who said it, when, in answer to what. Start here. Quote results with their ids. If `confident` is false, ask again in other words or say that nothing certain was found. Read around a result with `read`.',
  input: Input,
  output: Output,
  async run({ question, ignore, limit, max_tokens, cursor, ...given }, whosaid) {
    const filters = toFilters(given);
    const asked = [question, filters, ignore ?? []];
    const offset = readCursor(cursor, asked);
    const { query, confident, notice, matches, results } = await whosaid.query(question, {
      filters,
      ignore,
      limit: offset + limit,
      effort: 'best',
    });
    /* What only comes near is worth its tokens only where nothing matches. */
    const worthy = confident ? results.filter(({ match }) => match) : results;
    const wanted = worthy.slice(offset).map(toFound);
    const shown = takeWithin(wanted, max_tokens, formatFound);
    const end = offset + shown.length;
    const hasMore = end < Math.max(matches, worthy.length);
    const structured = {
      understood: toUnderstood(query),
      confident,
      ...(notice !== null && { notice }),
      matches,
      results: shown,
      ...(hasMore && { next: writeCursor(end, asked) }),
    };
    return { structured, text: formatSearch(structured) };
  },
};

function toFound(result: Result): z.infer<typeof Found> {
  const { question, match, transcript } = result;
  const more = result.more.filter(({ turn }) => turn !== question?.turn);
  return {
    ...toQuotation(result),
    match,
    ...(question !== null && {
      answers: {
        id: formatTurn(transcript.id, question.turn),
        speaker: question.speaker.name,
        text: question.text,
      },
    }),
    ...(more.length > 0 && {
      more: more.map(({ turn, speaker, text }) => ({
        id: formatTurn(transcript.id, turn),
        speaker: speaker.name,
        text,
      })),
    }),
  };
}

function formatFound(found: z.infer<typeof Found>): string {
  const { answers, more = [], match, text } = found;
  return [
    `${match ? '' : '(comes near) '}${formatSource(found)}`,
    ...(answers === undefined
      ? []
      : [`In answer to ${oneLine(answers.speaker)}, ${answers.id}:`, quoteSpeech(answers.text)]),
    ...(answers === undefined ? [] : ['Answer:']),
    quoteSpeech(text),
    ...more.flatMap((one) => [`Also ${oneLine(one.speaker)}, ${one.id}:`, quoteSpeech(one.text)]),
  ].join('\n');
}

function formatSearch({
  understood,
  confident,
  notice,
  matches,
  results,
  next,
}: z.infer<typeof Output>): string {
  const sure = confident ? `${matches} matching.` : 'No confident match.';
  return [
    [formatUnderstood(understood), ...(notice === undefined ? [] : [notice]), sure].join(' '),
    ...results.map(formatFound),
    ...(next === undefined ? [] : [`More with cursor ${next}`]),
  ].join('\n\n');
}
