/** What became of each file that was to be indexed. */

export const FILE_OUTCOMES = [
  'added',
  'replaced',
  'moved',
  'unchanged',
  /** The transcript stays without its file. */
  'gone',
  'removed',
  /** Found in a folder, and in no transcript format. */
  'skipped',
  'failed',
] as const;
export type FileOutcome = (typeof FILE_OUTCOMES)[number];

export interface FileReport {
  readonly source: string;
  /** Whether the user named the file itself, not its folder. */
  readonly isExplicit: boolean;
  readonly outcome: FileOutcome;
  /** The transcript's. */
  readonly id: string | null;
  readonly passages: number;
  /** Why the file was not read, in one line. */
  readonly reason: string | null;
  /** Labels of the overrides that no speaker in the file has. */
  readonly unmatchedLabels: readonly string[];
}
