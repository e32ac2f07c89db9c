/** The public API. */

export {
  type Answer,
  MAX_LIMIT,
  type QueryOptions,
  type Scoring,
} from './asking.ts';
export { add, type IndexFilesOptions, index, preview } from './changing.ts';
export { WhosaidError } from './error.ts';
export type { Library, TranscriptSummary } from './index/library.ts';
export type { Naming } from './index/names.ts';
export {
  type Identity,
  mergeSpeakers,
  type Named,
  namingHistory,
  type PastNaming,
  renameSpeaker,
  undoNaming,
} from './people/naming.ts';
export {
  SPEAKER_ORDERS,
  type SpeakerOrder,
  type SpeakerSummary,
  speakersLike,
  summarizeSpeakers,
} from './people/speakers.ts';
export { type Suggestion, suggestMerges } from './people/suggest.ts';
export type { Preview } from './previewing.ts';
export { type Filters, PARTS, type Part, type Query } from './query.ts';
export { type Overrides, parseMapping } from './read/overrides.ts';
export { type FileReport, OUTCOMES, type Outcome } from './report.ts';
export { readFilters, readParts, type WrittenFilters } from './search/filters.ts';
export type { Result } from './search/result.ts';
export type { ScorePart } from './search/score.ts';
export type { Survey, TranscriptTimes } from './search/survey.ts';
export type { FindOptions } from './sources/sources.ts';
export type { LibrarySummary } from './summary.ts';
export type { SurveyAnswer } from './surveying.ts';
export * from './transcript.ts';
export { Whosaid } from './whosaid.ts';
export { DEFAULT_LIBRARY, type IndexOptions, openLibrary, withLibrary } from './wiring.ts';
