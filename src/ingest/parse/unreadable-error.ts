/** The reason why a file cannot be read; the caller adds the file's name. */

import type { ErrorCode } from '../../domain/error.ts';

export type UnreadableCode = Extract<
  ErrorCode,
  'FILE_UNREADABLE' | 'FILE_TOO_LARGE' | 'NO_TRANSCRIPT' | 'NO_SPEAKERS'
>;

export class UnreadableError extends Error {
  readonly code: UnreadableCode = 'FILE_UNREADABLE';
}

/** Reading all of it would take more memory than there may be. */
export class TooLargeError extends UnreadableError {
  override readonly code = 'FILE_TOO_LARGE';
}

/** The file is intact, but contains no transcript. */
export class NoTranscriptError extends UnreadableError {
  override readonly code = 'NO_TRANSCRIPT';
}

/** The file is text, but names nobody in a form that is known. */
export class NoSpeakersError extends UnreadableError {
  override readonly code = 'NO_SPEAKERS';
}

/** First line of a library's error message, without the final stop. */
export function errorReason(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/);
  return line.replace(/(?<![.:\s])[.:\s]+$/, '');
}
