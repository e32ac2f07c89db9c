/** The one error of this project: a code to act on and a sentence to read. */

export type ErrorCode =
  | 'FILE_MISSING'
  | 'FILE_UNREADABLE'
  | 'FILE_EXISTS'
  | 'NO_TRANSCRIPT'
  | 'LIBRARY_MISSING'
  | 'LIBRARY_MISMATCH'
  | 'LIBRARY_BUSY'
  | 'LIBRARY_DAMAGED'
  | 'MODEL_MISSING'
  | 'NOT_FOUND'
  | 'NAME_TAKEN'
  | 'USAGE'
  | 'PORT_IN_USE';

/**
 * Thrown for everything a user can mend. The message is one line that says what was expected,
 * what was found and what to do.
 */
export class WhosaidError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WhosaidError';
    this.code = code;
  }
}
