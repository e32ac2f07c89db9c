/** What became of each file that was to be indexed. */

import type { ErrorCode } from '../domain/error.ts';
import type { ReadingWarning } from './parse/quality/warning.ts';

export const FILE_OUTCOMES = [
  'added',
  'replaced',
  'moved',
  'unchanged',
  /** Says the same as another file, whose transcript has the report's id. */
  'copy',
  /** The transcript stays without its file. */
  'gone',
  'removed',
  /** Found in a folder, and in no transcript format. */
  'skipped',
  'failed',
] as const;
export type FileOutcome = (typeof FILE_OUTCOMES)[number];

/** `INTERNAL`: a fault of this program. */
export type FailureCode = ErrorCode | 'INTERNAL';

export interface FileReport {
  readonly source: string;
  /** Whether the user named the file itself, not its folder. */
  readonly isExplicit: boolean;
  readonly outcome: FileOutcome;
  /** The transcript's. */
  readonly id: string | null;
  readonly passages: number;
  /** Why the file has no transcript of its own: for programs, where it failed, and for people in one line. */
  readonly code: FailureCode | null;
  readonly reason: string | null;
  /** Labels of the overrides that no speaker in the file has. */
  readonly unmatchedLabels: readonly string[];
  /** What the file may say beyond its transcript; of a file that is read now, not of an unchanged one. */
  readonly warnings: readonly ReadingWarning[];
}

/** How a file is reported that says the same as another. */
export const describeCopy = (source: string, original: string) => {
  return { outcome: 'copy', reason: `${source}: a copy of ${original}.` } as const;
};
