/** `read`: turns of transcripts, verbatim, by the ids of results, with what is around them. */

import { z } from 'zod';
import type { Transcript } from '../../main.ts';
import { WhosaidError } from '../../main.ts';
import { splitSentences } from '../../text/sentences.ts';
import { estimateTokens } from '../budget.ts';
import { dropNulls } from '../known.ts';
import { formatRest, type Place, parsePlace } from '../place.ts';
import { describeTranscript, oneLine, quoteSpeech } from '../quote.ts';
import { MaxTokens, Quotation, toQuotation } from '../schemas.ts';
import type { Tool } from '../tool.ts';

const MAX_PLACES = 20;
const MAX_AROUND = 50;
const DEFAULT_TOKENS = 3_000;
/** UTF-16 code units of a token, for cutting a turn that is longer than what is left. */
const UNITS_PER_TOKEN = 4;

const around = (where: string) =>
  z.int().min(0).max(MAX_AROUND).default(0).describe(`Turns to add ${where} each place.`);

const Input = z.strictObject({
  ids: z
    .array(z.string())
    .min(1)
    .max(MAX_PLACES)
    .describe(
      'Ids of results ("call#12"), ranges of turns ("call#12-15"), or a transcript\'s id for all of it.',
    ),
  before: around('before'),
  after: around('after'),
  max_tokens: MaxTokens(DEFAULT_TOKENS),
});

const ReadTurn = Quotation.omit({ transcript: true, date: true, title: true, affiliation: true });

const Stretch = z.object({
  ...Quotation.pick({ transcript: true, date: true }).shape,
  turns: z.array(ReadTurn),
  next: z.string().optional().describe('The id with which to read on, where tokens ran out.'),
});
const Output = z.object({ stretches: z.array(Stretch) });

export const read: Tool<typeof Input, typeof Output> = {
  name: 'read',
  title: 'Read turns of transcripts',
  description:
    'Reads turns verbatim: those of results by their ids, several at once, with turns before and after, or a whole transcript from its beginning. Use it to check a quotation in its context before relying on it. Where `next` is given, pass it as an id to read on.',
  input: Input,
  output: Output,
  async run({ ids, before, after, max_tokens }, whosaid) {
    let left = max_tokens;
    const stretches: z.infer<typeof Stretch>[] = [];
    for (const place of ids.map(parsePlace)) {
      const transcript = await whosaid.transcript(place.transcript);
      const stretch = readStretch(transcript, widen(place, before, after), left);
      left -= estimateTokens(formatStretch(stretch));
      stretches.push(stretch);
    }
    const structured = { stretches };
    return { structured, text: stretches.map(formatStretch).join('\n\n---\n\n') };
  },
};

function widen({ first, last, offset, transcript }: Place, before: number, after: number): Place {
  const from = Math.max(0, first - before);
  return { transcript, first: from, last: last + after, offset: from < first ? 0 : offset };
}

/** @throws WhosaidError `NOT_FOUND` for a place behind the end. */
function readStretch(
  transcript: Transcript,
  { first, last, offset }: Place,
  maxTokens: number,
): z.infer<typeof Stretch> {
  const { id, turns: all } = transcript;
  const end = Math.min(last, all.length - 1);
  if (first > end) {
    throw new WhosaidError('NOT_FOUND', `${id} has ${all.length} turns, from ${id}#0 on.`);
  }
  const { title, date } = transcript;
  const head = dropNulls({ transcript: title, date });
  const turns: z.infer<typeof ReadTurn>[] = [];
  let left = maxTokens;
  for (let at = first; at <= end; at++) {
    const from = at === first ? offset : 0;
    const whole = all[at].text.slice(from);
    const entry = toTurn({ ...all[at], transcript, turn: at, text: whole });
    const size = estimateTokens(formatTurnOf(entry));
    if (size <= left) {
      left -= size;
      turns.push(entry);
      continue;
    }
    const part = firstSentencesWithin(whole, left * UNITS_PER_TOKEN);
    const mustShow = turns.length === 0 && maxTokens > 0;
    const text = part === '' && mustShow ? whole.slice(0, maxTokens * UNITS_PER_TOKEN) : part;
    if (text !== '') turns.push({ ...entry, text });
    return { ...head, turns, next: formatRest(id, at, from + text.length, end) };
  }
  return { ...head, turns };
}

/** Who speaks is known from results and lists; here it is their speech that counts. */
function toTurn(turn: Parameters<typeof toQuotation>[0]): z.infer<typeof ReadTurn> {
  const { transcript: _, date: __, title: ___, affiliation: ____, ...said } = toQuotation(turn);
  return said;
}

/** As many sentences as fit, with the white space behind them. */
function firstSentencesWithin(text: string, units: number): string {
  if (units <= 0) return '';
  const spans = splitSentences(text.slice(0, units));
  const last = spans.length > 1 ? spans[spans.length - 1][0] : 0;
  return text.slice(0, last);
}

const formatTurnOf = (turn: z.infer<typeof ReadTurn>): string =>
  `${oneLine(`${turn.id} ${turn.speaker}`)}\n${quoteSpeech(turn.text)}`;

function formatStretch({ transcript, date, turns, next }: z.infer<typeof Stretch>): string {
  const head = describeTranscript({ title: transcript, date: date ?? null });
  const rest = next === undefined ? [] : [`Read on with id ${next}`];
  return [head, ...turns.map(formatTurnOf), ...rest].join('\n');
}
