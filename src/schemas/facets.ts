/** Schemas of who speaks about a topic, where and when. */

import { z } from 'zod';
import type { FacetsResponse, Survey } from '../main.ts';
import { count, orNull, role, section, text } from './fields.ts';
import { BriefSchema, LineSchema, UnderstoodSchema } from './results.ts';
import { TranscriptInfoSchema } from './transcripts.ts';

const counted = { passages: count, best: z.number().describe('The highest score.') };

export const SpeakerFacetSchema = z.strictObject({ name: text, role, ...counted });

export const TranscriptFacetSchema = TranscriptInfoSchema.pick({
  id: true,
  title: true,
  date: true,
}).extend({
  ...counted,
  places: z.array(
    z.strictObject({
      at: z.number().describe('Share of the transcript before it.'),
      turn: count,
      score: z.number(),
    }),
  ),
});

export const PeriodFacetSchema = z.strictObject({
  period: text.describe('2025, 2025-Q3 or 2025-11.'),
  roles: z.partialRecord(role, count),
  ...counted,
});

export const FacetsSchema = z.strictObject({
  query: UnderstoodSchema,
  tookMs: z.number(),
  passages: count.describe('How many speak about it.'),
  speakers: z.array(SpeakerFacetSchema).describe('Most passages first.'),
  roles: z.array(z.strictObject({ role, ...counted })),
  sections: z.array(z.strictObject({ section, ...counted })),
  transcripts: z.array(TranscriptFacetSchema).describe('Best first.'),
  years: z.array(z.strictObject({ year: text, ...counted })),
  periods: z.array(PeriodFacetSchema).describe('Earliest first; only dated transcripts.'),
}) satisfies z.ZodType<FacetsResponse>;

export const SurveySchema = FacetsSchema.extend({
  ...BriefSchema.pick({ confident: true, notice: true, effort: true, lines: true }).shape,
  first: orNull(LineSchema).describe('From the earliest dated transcript that speaks about it.'),
  latest: orNull(LineSchema).describe('From the latest, if that is another.'),
}) satisfies z.ZodType<Survey>;
