/** The public API. */

export {
  MAX_LIMIT,
  type QueryOptions,
  type QueryResponse,
  type ScoringOverride,
} from './asking.ts';
export { add, type IndexFilesOptions, index, preview } from './changing.ts';
export { WhosaidError } from './error.ts';
export type { Library, TranscriptSummary } from './index/library.ts';
export type { SpeakerEdit } from './index/names.ts';
export {
  mergeSpeakers,
  type PastSpeakerEdit,
  type RecordedSpeakerRename,
  renameSpeaker,
  type SpeakerIdentity,
  speakerEditHistory,
  undoSpeakerEdit,
} from './people/naming.ts';
export {
  filterSpeakers,
  SPEAKER_ORDERS,
  type SpeakerOrder,
  type SpeakerSummary,
  summarizeSpeakers,
} from './people/speakers.ts';
export { type MergeSuggestion, suggestMerges } from './people/suggest.ts';
export type { Preview } from './previewing.ts';
export { CONSTRAINTS, type Constraint, type Filters, type Query } from './query.ts';
export { type Overrides, parseMapping } from './read/overrides.ts';
export { FILE_OUTCOMES, type FileOutcome, type FileReport } from './report.ts';
export { parseConstraints, parseFilters, type RawFilters } from './search/filters.ts';
export type { Result } from './search/result.ts';
export type { ScorePart } from './search/score.ts';
export type { Facets, TranscriptFacet } from './search/survey.ts';
export type { DiscoveryOptions } from './sources/sources.ts';
export type { LibrarySummary } from './summary.ts';
export type { FacetsResponse } from './surveying.ts';
export * from './transcript.ts';
export { Whosaid } from './whosaid.ts';
export { DEFAULT_LIBRARY, type IndexOptions, openLibrary, withLibrary } from './wiring.ts';
