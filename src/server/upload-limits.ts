/** What may be uploaded: names, bytes of a file and bytes of all that wait. */

import { basename } from 'node:path';
import { WhosaidError } from '../main.ts';

const MB = 1024 * 1024;
export const MAX_UPLOAD_BYTES = 200 * MB;
/** Of all files that wait to be indexed. */
export const MAX_WAITING_BYTES = 5 * MAX_UPLOAD_BYTES;
/** Below the limit of file systems. */
const MAX_NAME_BYTES = 200;
const CONTROL_CHARACTER = /\p{Cc}/u;
/** Settings apply to all files of a folder, so nobody may send them. */
const SETTINGS_NAME = /^whosaid\.json$/i;

/** @throws WhosaidError `USAGE` for anything but a plain file name without a leading dot. */
export function checkName(name: string): void {
  const isName =
    name !== '' &&
    !name.startsWith('.') &&
    basename(name) === name &&
    !name.includes('\\') &&
    !CONTROL_CHARACTER.test(name) &&
    !SETTINGS_NAME.test(name) &&
    Buffer.byteLength(name) <= MAX_NAME_BYTES;
  if (isName) return;
  throw new WhosaidError(
    'USAGE',
    `${JSON.stringify(name)} cannot be a file name here. Use up to ${MAX_NAME_BYTES} bytes, without folders and without a dot at the start; whosaid.json cannot be sent.`,
  );
}

/** Passes chunks through, and counts them. */
export async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

export function fileTooLargeError(name: string): WhosaidError {
  return new WhosaidError(
    'FILE_TOO_LARGE',
    `"${name}" is larger than ${MAX_UPLOAD_BYTES / MB} MB. Split it into smaller files.`,
  );
}

export function storageFullError(): WhosaidError {
  return new WhosaidError(
    'STORAGE_FULL',
    'There is no room for more uploads. Index those that were sent, or wait.',
  );
}
