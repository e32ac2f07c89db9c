/** The schemas of answers over HTTP, by the names that their description gives them. */

import { z } from 'zod';
import { FacetsSchema, SurveySchema } from '../../schemas/facets.ts';
import { text } from '../../schemas/fields.ts';
import {
  BriefSchema,
  ComparisonSchema,
  LineSchema,
  PassageSchema,
  QuerySchema,
  ResultSchema,
  UnderstoodSchema,
} from '../../schemas/results.ts';
import {
  SpeakerEditSchema,
  SpeakerProfileSchema,
  SpeakerSummarySchema,
  SpeakersSchema,
} from '../../schemas/speakers.ts';
import {
  CatalogSchema,
  LibrarySchema,
  MediaSchema,
  SpeakerSchema,
  TranscriptInfoSchema,
  TranscriptListingSchema,
  TranscriptSchema,
  TranscriptSummarySchema,
  TranscriptsSchema,
  TurnSchema,
} from '../../schemas/transcripts.ts';

export const ANSWERS = {
  Query: QuerySchema,
  Brief: BriefSchema,
  Comparison: ComparisonSchema,
  Facets: FacetsSchema,
  Survey: SurveySchema,
  Library: LibrarySchema,
  Catalog: CatalogSchema,
  Transcripts: TranscriptsSchema,
  Transcript: TranscriptSchema,
  Media: MediaSchema,
  Speakers: SpeakersSchema,
  SpeakerProfile: SpeakerProfileSchema,
  Health: z.strictObject({ status: z.literal('ok'), model: text }),
  Removed: z.strictObject({ removed: text }),
  Edited: z.strictObject({ edited: text }),
  Uploaded: z.strictObject({ name: text }),
  SpeakerEdit: SpeakerEditSchema,
} as const;

/** What answers consist of, named so that generated clients have a type for each. */
export const PARTS = {
  Result: ResultSchema,
  Passage: PassageSchema,
  UnderstoodQuestion: UnderstoodSchema,
  Line: LineSchema,
  Turn: TurnSchema,
  Speaker: SpeakerSchema,
  SpeakerSummary: SpeakerSummarySchema,
  TranscriptInfo: TranscriptInfoSchema,
  TranscriptListing: TranscriptListingSchema,
  TranscriptSummary: TranscriptSummarySchema,
} as const;
