/** The answers of the HTTP API as schemas, each checked against the type that it describes. */

import { z } from 'zod';
import { EFFORTS } from '../../domain/effort.ts';
import { SPEECH_ACTS } from '../../domain/query.ts';
import { WINDOWS } from '../../domain/windows.ts';
import {
  type Brief,
  type Comparison,
  type FacetsResponse,
  KINDS,
  type LibrarySummary,
  type Query,
  type QueryResponse,
  type Result,
  ROLES,
  SECTIONS,
  type Speaker,
  type SpeakerProfile,
  type SpeakerSummary,
  type Survey,
  type Transcript,
  type TranscriptInfo,
  type TranscriptListing,
  type TranscriptSummary,
} from '../../main.ts';

const count = z.int().min(0);
const text = z.string();
const orNull = <S extends z.ZodType>(schema: S) => schema.nullable();
const seconds = z.number().nullable().describe('Seconds from the beginning of the recording.');
const span = z
  .tuple([count, count])
  .describe('Offsets into a text in UTF-16 code units, end exclusive.');

export const SpeakerAnswer = z.strictObject({
  name: text,
  title: orNull(text),
  affiliation: orNull(text),
  role: z.enum(ROLES),
  label: text.optional().describe('The name in the file, where an edit changed it.'),
}) satisfies z.ZodType<Speaker>;

export const TranscriptInfoAnswer = z.strictObject({
  id: text,
  title: text,
  date: orNull(text).describe('A day, ISO 8601.'),
  kind: orNull(z.enum(KINDS)),
  company: orNull(text),
  ticker: orNull(text),
  quarter: orNull(text).describe('As 2025-Q3.'),
  language: orNull(text).describe('ISO 639-1.'),
  url: orNull(text).describe('Where the recording is played, on the web.'),
  tags: z.array(text),
  source: text.describe('The file; from other machines without its folder.'),
}) satisfies z.ZodType<TranscriptInfo>;

const turn = z.strictObject({ turn: count, speaker: SpeakerAnswer, text });

const passage = {
  speaker: SpeakerAnswer,
  section: orNull(z.enum(SECTIONS)),
  turn: count.describe('Of the transcript, from 0.'),
  start: seconds,
  end: seconds,
  offsets: span,
  text: text.describe('Verbatim.'),
  highlights: z.array(span).describe('The answering sentence.'),
  words: z.array(span).describe('The words of the question.'),
};

export const ResultAnswer = z.strictObject({
  rank: z.int().min(1),
  score: z.number(),
  match: z.boolean().describe('Whether it answers the question, rather than coming near it.'),
  ...passage,
  transcript: TranscriptInfoAnswer,
  question: orNull(turn).describe('The question it answers.'),
  before: orNull(turn).describe('A few sentences said before; null without detail=full.'),
  after: orNull(turn).describe('A few sentences said after; null as before.'),
  more: z
    .array(z.strictObject(passage))
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

export const UnderstoodQuestion = z.strictObject({
  asked: text,
  text: text.describe('What is searched, once the frame of the question is taken out.'),
  filters: z
    .strictObject({
      speaker: z.array(text),
      role: z.array(z.enum(ROLES)),
      section: z.array(z.enum(SECTIONS)),
      transcript: z.array(text),
      kind: z.array(z.enum(KINDS)),
      company: z.array(text),
      ticker: z.array(text),
      quarter: z.array(text),
      tag: z.array(text),
      after: text,
      before: text,
    })
    .partial(),
  phrases: z.array(text).describe('Occur verbatim in each result.'),
  intent: orNull(z.enum(['question', 'statement'])),
  excluded: z.array(text).describe('Occur in no result.'),
  unclearSpeaker: z.strictObject({ name: text, people: z.array(text) }).optional(),
  unknownNames: z.array(text).optional(),
  act: z.strictObject({ kind: z.enum(SPEECH_ACTS), topic: text }).optional(),
}) satisfies z.ZodType<Query>;

export const QueryAnswer = z.strictObject({
  query: UnderstoodQuestion,
  confident: z.boolean().describe('Whether the first result is likely an answer.'),
  matches: count.describe('Results that match, whatever the limit.'),
  notice: orNull(text).describe('What is to be told of names in the question.'),
  next: orNull(text).describe('Send it as cursor for the next results.'),
  effort: z.enum(EFFORTS),
  tookMs: z.number(),
  results: z.array(ResultAnswer),
}) satisfies z.ZodType<QueryResponse>;

const briefLine = z.strictObject({
  speaker: SpeakerAnswer,
  transcript: TranscriptInfoAnswer,
  section: orNull(z.enum(SECTIONS)),
  turn: count,
  start: seconds,
  offsets: span,
  text: text.describe('Verbatim.'),
  question: orNull(turn).describe('The question it answers.'),
});

export const BriefAnswer = z.strictObject({
  query: UnderstoodQuestion,
  confident: z.boolean().describe('Whether the first line is likely an answer.'),
  notice: orNull(text),
  effort: z.enum(EFFORTS),
  tookMs: z.number(),
  lines: z.array(briefLine),
}) satisfies z.ZodType<Brief>;

export const ComparisonAnswer = z.strictObject({
  asked: text,
  effort: z.enum(EFFORTS),
  tookMs: z.number(),
  sides: z.array(
    z.strictObject({
      name: text,
      confident: z.boolean(),
      query: UnderstoodQuestion,
      lines: z.array(
        briefLine.extend({
          isNew: z.boolean().describe('Whether no side before says the same.'),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Comparison>;

const facet = { passages: count, best: z.number().describe('The highest score.') };

export const FacetsAnswer = z.strictObject({
  query: UnderstoodQuestion,
  tookMs: z.number(),
  passages: count,
  speakers: z.array(z.strictObject({ name: text, role: z.enum(ROLES), ...facet })),
  roles: z.array(z.strictObject({ role: z.enum(ROLES), ...facet })),
  sections: z.array(z.strictObject({ section: z.enum(SECTIONS), ...facet })),
  transcripts: z.array(
    z.strictObject({
      id: text,
      title: text,
      date: orNull(text),
      ...facet,
      places: z.array(
        z.strictObject({
          at: z.number().describe('Share of the transcript before it.'),
          turn: count,
          score: z.number(),
        }),
      ),
    }),
  ),
  years: z.array(z.strictObject({ year: text, ...facet })),
  periods: z.array(
    z.strictObject({
      period: text.describe('2025, 2025-Q3 or 2025-11.'),
      roles: z.partialRecord(z.enum(ROLES), count),
      ...facet,
    }),
  ),
}) satisfies z.ZodType<FacetsResponse>;

export const SurveyAnswer = FacetsAnswer.extend({
  confident: z.boolean().describe('Whether the first line is likely an answer.'),
  notice: orNull(text),
  effort: z.enum(EFFORTS),
  lines: z.array(briefLine).describe('The most telling sentence of each person.'),
  first: orNull(briefLine).describe('From the earliest dated transcript that speaks about it.'),
  latest: orNull(briefLine).describe('From the latest, if that is another.'),
}) satisfies z.ZodType<Survey>;

export const LibraryAnswer = z.strictObject({
  transcripts: count,
  speakers: count,
  dates: orNull(z.tuple([text, text])).describe('The first and the last.'),
  latest: z.array(TranscriptInfoAnswer),
  exampleSpeaker: orNull(SpeakerAnswer),
  allowsChanges: z.boolean(),
}) satisfies z.ZodType<LibrarySummary & { readonly allowsChanges: boolean }>;

const listing = z.strictObject({
  id: text,
  title: text,
  date: orNull(text),
  kind: orNull(z.enum(KINDS)),
  company: orNull(text),
  quarter: orNull(text),
  tags: z.array(text),
  speakers: count,
}) satisfies z.ZodType<TranscriptListing>;

const next = orNull(text).describe('Send it as cursor for the next part of the list.');

export const CatalogAnswer = z.strictObject({ transcripts: z.array(listing), next });

const summary = TranscriptInfoAnswer.extend({
  participants: z.array(SpeakerAnswer),
  hash: text,
  turns: count,
  passages: count,
}) satisfies z.ZodType<TranscriptSummary>;

export const TranscriptsAnswer = z.strictObject({ transcripts: z.array(summary), next });

export const TranscriptAnswer = TranscriptInfoAnswer.extend({
  participants: z.array(SpeakerAnswer),
  turns: z.array(
    z.strictObject({
      speaker: SpeakerAnswer,
      section: orNull(z.enum(SECTIONS)),
      start: seconds,
      end: seconds,
      cues: z.array(z.strictObject({ at: count, start: z.number(), end: seconds })),
      text,
    }),
  ),
}) satisfies z.ZodType<Transcript>;

export const MediaAnswer = orNull(z.strictObject({ kind: z.enum(['audio', 'video']), url: text }));

export const SpeakerSummaryAnswer = z.strictObject({
  name: text,
  aliases: z.array(text),
  titles: z.array(text),
  affiliations: z.array(text),
  roles: z.array(z.enum(ROLES)),
  transcripts: count,
  turns: count,
}) satisfies z.ZodType<SpeakerSummary>;

export const SpeakersAnswer = z.strictObject({ speakers: z.array(SpeakerSummaryAnswer), next });

const totals = {
  words: count,
  seconds: orNull(z.number()).describe('Of speech.'),
  questions: count,
};

export const SpeakerProfileAnswer = SpeakerSummaryAnswer.extend({
  ...totals,
  topics: z.array(text).describe('Words that they say far more often than others do.'),
  appearances: z.array(
    z.strictObject({ transcript: TranscriptInfoAnswer, turns: count, ...totals }),
  ),
}) satisfies z.ZodType<SpeakerProfile>;

const identity = SpeakerAnswer.omit({ label: true }).partial().required({ name: true });

export const SpeakerEditAnswer = z
  .strictObject({
    number: z.int().min(1).describe('Undoes it.'),
    at: text.optional().describe('When it was made, of one that is undone.'),
    transcript: orNull(text),
    names: z.array(text).optional(),
    identity: identity.optional(),
    undoes: z.int().optional(),
  })
  .describe('An edit of a speaker, as it was made or undone.');

export const HealthAnswer = z.strictObject({ status: z.literal('ok'), model: text });
