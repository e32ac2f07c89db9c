/** Schemas of what answers a question: results, and who said what. */

import { z } from 'zod';
import { EFFORTS } from '../domain/effort.ts';
import { type Filters, INTENTS, type Query, SPEECH_ACTS } from '../domain/query.ts';
import { KINDS } from '../domain/transcript.ts';
import type { Brief, BriefLine, Comparison } from '../domain/views.ts';
import { WINDOWS } from '../domain/windows.ts';
import type { QueryResponse, Result } from '../main.ts';
import {
  confident,
  count,
  next,
  notice,
  orNull,
  role,
  seconds,
  section,
  span,
  text,
} from './fields.ts';
import { SpeakerSchema, TranscriptInfoSchema, TurnSchema } from './transcripts.ts';

const place = {
  speaker: SpeakerSchema,
  section: orNull(section),
  turn: TurnSchema.shape.turn,
  start: seconds,
  offsets: span,
  text: text.describe('Verbatim.'),
};

export const PassageSchema = z.strictObject({
  ...place,
  end: seconds,
  highlights: z.array(span).describe('The answering sentence.'),
  words: z.array(span).describe('The words of the question.'),
});

export const ResultSchema = PassageSchema.extend({
  rank: z.int().min(1),
  score: z.number(),
  match: z.boolean().describe('Whether it answers the question, rather than coming near it.'),
  transcript: TranscriptInfoSchema,
  question: orNull(TurnSchema).describe('The question it answers.'),
  before: orNull(TurnSchema).describe('A few sentences said before; null without detail=full.'),
  after: orNull(TurnSchema).describe('A few sentences said after; null as before.'),
  more: z
    .array(PassageSchema)
    .describe('Further passages of the same exchange; of what only comes near, with detail=full.'),
  why: z
    .array(
      z.strictObject({
        feature: z.enum([
          'bm25',
          'cosine',
          'named',
          'answerType',
          'length',
          'question',
          'dated',
          'act',
          'amount',
          'subject',
          'relevance',
        ]),
        window: orNull(z.enum(WINDOWS)),
        value: z.number(),
        weight: z.number(),
        contribution: z.number(),
      }),
    )
    .optional()
    .describe('How it was scored, with explain=true.'),
}) satisfies z.ZodType<Result>;

const period = { after: text, before: text };

const filters = {
  speaker: z.array(text),
  role: z.array(role),
  section: z.array(section),
  transcript: z.array(text),
  kind: z.array(z.enum(KINDS)),
  company: z.array(text),
  ticker: z.array(text),
  quarter: z.array(text),
  tag: z.array(text),
  notSpeaker: z.array(text),
  notRole: z.array(role),
  notTranscript: z.array(text),
  ...period,
} satisfies Record<keyof Filters, z.ZodType>;

export const UnderstoodSchema = z.strictObject({
  asked: text,
  text: text.describe('What is searched, once the frame of the question is taken out.'),
  filters: z
    .strictObject(filters)
    .partial()
    .describe('What limits the search, by the question or by arguments.'),
  period: z
    .strictObject(period)
    .partial()
    .optional()
    .describe('What was said then, or soon after, is preferred.'),
  phrases: z.array(text).describe('Occur verbatim in each result.'),
  intent: orNull(z.enum(INTENTS)),
  act: z
    .strictObject({ kind: z.enum(SPEECH_ACTS), topic: text })
    .optional()
    .describe('What people do in the passages looked for: decide, disagree …'),
  excluded: z.array(text).describe('Occur in no result.'),
  unclearSpeaker: z.strictObject({ name: text, people: z.array(text) }).optional(),
  unknownOffice: text.optional(),
  unknownNames: z.array(text).optional(),
} satisfies Record<keyof Query, z.ZodType>) satisfies z.ZodType<Query>;

const asked = { effort: z.enum(EFFORTS), tookMs: z.number() };

export const QuerySchema = z.strictObject({
  query: UnderstoodSchema,
  confident,
  matches: count.describe('Results that match, whatever the limit.'),
  notice,
  next,
  ...asked,
  results: z.array(ResultSchema),
}) satisfies z.ZodType<QueryResponse>;

export const LineSchema = z.strictObject({
  ...place,
  transcript: TranscriptInfoSchema,
  question: orNull(TurnSchema).describe('The question it answers.'),
}) satisfies z.ZodType<BriefLine>;

export const BriefSchema = z.strictObject({
  query: UnderstoodSchema,
  confident,
  notice,
  ...asked,
  lines: z.array(LineSchema).describe('The most telling sentence of each person.'),
}) satisfies z.ZodType<Brief>;

export const ComparedLineSchema = LineSchema.extend({
  isNew: z.boolean().describe('Whether no side before says the same.'),
});

export const ComparedSideSchema = z.strictObject({
  name: text,
  confident,
  query: UnderstoodSchema,
  lines: z.array(ComparedLineSchema),
});

export const ComparisonSchema = z.strictObject({
  asked: text,
  ...asked,
  sides: z.array(ComparedSideSchema),
}) satisfies z.ZodType<Comparison>;
