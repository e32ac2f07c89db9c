/** The one error class of this project: a code for programs and a sentence for people. */

export type ErrorCode =
  | 'FILE_MISSING'
  | 'FILE_UNREADABLE'
  | 'FILE_TOO_LARGE'
  | 'FILE_EXISTS'
  | 'STORAGE_FULL'
  | 'NO_TRANSCRIPT'
  | 'NO_SPEAKERS'
  | 'LIBRARY_MISSING'
  | 'LIBRARY_MISMATCH'
  | 'LIBRARY_DENIED'
  | 'LIBRARY_BUSY'
  | 'LIBRARY_DAMAGED'
  | 'LIBRARY_CLOSED'
  | 'LIBRARY_UNREACHABLE'
  | 'MODEL_MISSING'
  | 'NOT_FOUND'
  | 'NAME_TAKEN'
  | 'USAGE'
  | 'PORT_IN_USE';

/** What a `NOT_FOUND` error was looking for, so that a command line can tell how to list them. */
export type ErrorSubject =
  | 'transcript'
  | 'speaker'
  | 'speaker-edit'
  | 'turn'
  | 'company'
  | 'ticker'
  | 'quarter'
  | 'tag';

interface WhosaidErrorOptions extends ErrorOptions {
  readonly subject?: ErrorSubject;
}

/**
 * Thrown for every fault that a user can mend. The message is one line: what is wrong, then what to do. It names no
 * command: the command line adds its own advice by `code` and `subject`.
 *
 * @example
 * await openLibrary('nowhere').catch((error: unknown) => {
 *   if (!(error instanceof WhosaidError && error.code === 'LIBRARY_MISSING')) throw error;
 * });
 */
export class WhosaidError extends Error {
  readonly code: ErrorCode;
  readonly subject: ErrorSubject | undefined;

  constructor(code: ErrorCode, message: string, { subject, ...options }: WhosaidErrorOptions = {}) {
    super(message, options);
    this.name = 'WhosaidError';
    this.code = code;
    this.subject = subject;
  }
}
