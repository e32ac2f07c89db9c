/** The public API. */

export type { AnswerName, Answers, AnswerTask, BriefOptions, FacetOptions } from './api/answers.ts';
export { LibraryChanger } from './api/changer.ts';
export { type CopyOptions, copyLibrary } from './api/copy.ts';
export { examine, type Finding } from './api/doctor.ts';
export { editTranscript } from './api/edit-transcript.ts';
export { type ExportOptions, exportLibrary } from './api/export.ts';
export {
  type ImportOptions,
  type ImportSummary,
  importLibrary,
  type LineReport,
} from './api/import.ts';
export type { ImportOutcome } from './api/import-target.ts';
export {
  add,
  type IndexFilesOptions,
  type IndexProgress,
  index,
  indexFiles,
  preview,
} from './api/ingest.ts';
export { downloadModel, type KnownModel, listModels } from './api/models.ts';
export {
  DEFAULT_LIBRARY,
  type IndexOptions,
  openReader,
  openWriter,
  withReader,
  withWriter,
} from './api/open.ts';
export { type OpenOptions, openLibrary } from './api/open-library.ts';
export { type ReindexOptions, reindex } from './api/reindex.ts';
export type { LibrarySummary } from './api/summary.ts';
export type { Whosaid } from './api/whosaid.ts';
export type { AnswerType, Candidate, Features } from './domain/candidate.ts';
export { EFFORTS, type Effort } from './domain/effort.ts';
export { type ErrorCode, type ErrorSubject, WhosaidError } from './domain/error.ts';
export type { IndexEntry } from './domain/index-entry.ts';
export type { DamagedTranscript } from './domain/library-record.ts';
export { MAX_LIMIT } from './domain/limits.ts';
export type { TranscriptListing } from './domain/listing.ts';
export type { ModelIdentity, Pooling, Prefixes } from './domain/model.ts';
export { CONSTRAINTS, type Constraint, type Filters, type Query } from './domain/query.ts';
export type {
  OriginalSpeaker,
  SpeakerEdit,
  SpeakerEditRecord,
  SpeakerEditUndo,
  SpeakerRename,
} from './domain/speaker-edit.ts';
export * from './domain/transcript.ts';
export {
  EDITABLE_FIELDS,
  type EditableField,
  type TranscriptEdit,
} from './domain/transcript-edit.ts';
export {
  type GraphStats,
  type LibraryStats,
  VECTOR_SEARCHES,
  type VectorSearch,
} from './domain/vector-search.ts';
export type {
  Brief,
  BriefLine,
  CatalogEntry,
  ComparedLine,
  ComparedSide,
  Comparison,
  Hit,
  PassageView,
  SpeakerOccurrence,
  TranscriptInfo,
  TranscriptSummary,
  TurnView,
} from './domain/views.ts';
export type { ContextWindow, CosineWindow } from './domain/windows.ts';
export type { LibraryReader, LibraryWriter, RetrievalRequest } from './index/library.ts';
export { libraryWithin, liesInFolder } from './index/place.ts';
export type { DiscoveryOptions } from './ingest/discover/discover.ts';
export type { Replacements } from './ingest/discover/stored-files.ts';
export { type Overrides, parseMapping } from './ingest/parse/overrides.ts';
export type { QuotedLine, ReadingWarning, WarningCode } from './ingest/parse/quality/warning.ts';
export type { Preview } from './ingest/preview.ts';
export {
  type FailureCode,
  FILE_OUTCOMES,
  type FileOutcome,
  type FileReport,
} from './ingest/report.ts';
export { COMPARED, type Compared, MAX_SIDES, MIN_SIDES } from './search/brief/compare.ts';
export type { Survey } from './search/brief/survey.ts';
export type {
  FacetCount,
  Facets,
  PeriodFacet,
  SpeakerFacet,
  TranscriptFacet,
  TranscriptPlace,
} from './search/facets.ts';
export {
  filterTranscripts,
  TRANSCRIPT_ORDERS,
  type TranscriptOrder,
} from './search/filter-transcripts.ts';
export { parseConstraints, parseFilters, type RawFilters } from './search/filters.ts';
export type { RankOptions, ScoringOverride } from './search/rank-passages.ts';
export { findTranscripts, resolveFilters } from './search/resolve-filters.ts';
export type { QueryResponse } from './search/response.ts';
export type { Result } from './search/result.ts';
export type { ScorePart } from './search/score.ts';
export type { QueryOptions } from './search/search.ts';
export type { FacetsResponse } from './search/search-facets.ts';
export {
  mergeSpeakers,
  type PastSpeakerEdit,
  type RecordedSpeakerRename,
  renameSpeaker,
  type SpeakerIdentity,
  speakerEditHistory,
  undoSpeakerEdit,
} from './speakers/edit-speaker.ts';
export type { Appearance, SpeakerProfile } from './speakers/profile-speaker.ts';
export { type MergeSuggestion, suggestMerges } from './speakers/suggest-merges.ts';
export {
  filterSpeakers,
  SPEAKER_ORDERS,
  type SpeakerOrder,
  type SpeakerSummary,
  summarizeSpeakers,
} from './speakers/summarize-speakers.ts';
