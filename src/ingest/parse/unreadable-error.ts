/** Why a file cannot be read, said where it is noticed; `read` adds which file. */

export class UnreadableError extends Error {}

/** Nothing is wrong with the file: it is of no format that transcripts have. */
export class NoTranscriptError extends UnreadableError {}

/** What a library found wrong, as words for the end of a sentence. */
export function errorReason(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/);
  return line.replace(/[.:\s]+$/, '');
}
