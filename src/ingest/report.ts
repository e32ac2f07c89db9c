/** What became of files that were to be indexed. */

export const FILE_OUTCOMES = [
  'added',
  'replaced',
  'moved',
  'unchanged',
  /** Its file is gone. */
  'gone',
  'removed',
  /** Found in a folder and of no format that transcripts have. */
  'skipped',
  'failed',
] as const;
export type FileOutcome = (typeof FILE_OUTCOMES)[number];

/** What became of one file, or of a transcript whose file is gone. */
export interface FileReport {
  readonly source: string;
  /** Whether the file was named itself, not found in a folder. */
  readonly isExplicit: boolean;
  readonly outcome: FileOutcome;
  /** The transcript's id, where there is one. */
  readonly id: string | null;
  readonly passages: number;
  /** Why it failed or was skipped, in one line. */
  readonly reason: string | null;
  /** Labels of the overrides that no speaker has in the file, where it was read. */
  readonly unmatchedLabels: readonly string[];
}
