/** Errors as HTTP shows them: a status, a code and a message that names no folder of this machine. */

import { WhosaidError } from '../main.ts';

export interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export const INTERNAL_ERROR: PublicError = {
  status: 500,
  code: 'INTERNAL',
  message: 'Internal error. The log of the server has the details.',
};

const STATUS: Readonly<Record<WhosaidError['code'], number>> = {
  USAGE: 400,
  NOT_FOUND: 404,
  FILE_MISSING: 404,
  NAME_TAKEN: 409,
  FILE_EXISTS: 412,
  FILE_TOO_LARGE: 413,
  FILE_UNREADABLE: 422,
  NO_TRANSCRIPT: 422,
  NO_SPEAKERS: 422,
  LIBRARY_BUSY: 503,
  LIBRARY_CLOSED: 503,
  LIBRARY_DAMAGED: 503,
  LIBRARY_DENIED: 503,
  LIBRARY_MISMATCH: 503,
  LIBRARY_MISSING: 503,
  LIBRARY_UNREACHABLE: 503,
  MODEL_MISSING: 503,
  STORAGE_FULL: 507,
  PORT_IN_USE: 500,
};
/** Where the error's own message names folders. */
const MESSAGES: Partial<Record<WhosaidError['code'], string>> = {
  LIBRARY_BUSY: 'Another process is writing to the library. Try again when it has finished.',
  LIBRARY_DAMAGED: 'The library is damaged. The log of the server has the details.',
  LIBRARY_DENIED: 'The library cannot be read or written. The log of the server has the details.',
  LIBRARY_MISMATCH:
    'The library was made for another version or model. The log of the server has the details.',
  LIBRARY_MISSING: 'The library cannot be read. The log of the server has the details.',
  LIBRARY_UNREACHABLE: 'The library cannot be reached. Try again later.',
  STORAGE_FULL: 'There is no room for more. The log of the server has the details.',
  MODEL_MISSING: 'The model cannot be read. The log of the server has the details.',
};

/** `null` for an internal error. */
export function toPublicError(error: unknown): PublicError | null {
  if (error instanceof WhosaidError) {
    const { code, message } = error;
    return { status: STATUS[code], code, message: MESSAGES[code] ?? message };
  }
  if (!(error instanceof Error)) return null;
  /* Thrown by express: an address that does not decode to UTF-8, a range beyond the file, too large a body. */
  const status = error instanceof URIError ? 400 : 'status' in error ? Number(error.status) : 500;
  if (!(status >= 400 && status < 500)) return null;
  if (status === 404) return { status, code: 'NOT_FOUND', message: 'Nothing is at this address.' };
  return { status, code: 'USAGE', message: `Malformed request: ${error.message}.` };
}
