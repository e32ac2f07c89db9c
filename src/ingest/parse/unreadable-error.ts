/** The reason why a file cannot be read; the caller adds the file's name. */

export class UnreadableError extends Error {}

/** The file is intact, but contains no transcript. */
export class NoTranscriptError extends UnreadableError {}

/** First line of a library's error message, without the final stop. */
export function errorReason(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/);
  return line.replace(/[.:\s]+$/, '');
}
