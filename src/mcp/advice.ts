/** What an error means to an assistant: which tool mends it, or what to ask of the user. */

import type { ErrorCode, ErrorSubject, WhosaidError } from '../main.ts';

const ADVICE: Partial<Record<ErrorCode | `${ErrorCode}/${ErrorSubject}`, string>> = {
  'NOT_FOUND/speaker': 'Look the name up with list_speakers.',
  'NOT_FOUND/transcript': 'Look the id up with list_transcripts.',
  'NOT_FOUND/company': 'list_transcripts shows the companies.',
  'NOT_FOUND/quarter': 'list_transcripts shows the quarters.',
  'NOT_FOUND/tag': 'list_transcripts shows the tags.',
};
/** In place of the error's own message, which names folders. */
const MESSAGES: Partial<Record<ErrorCode, string>> = {
  LIBRARY_MISSING:
    'There is no library yet. Ask the user to make one: whosaid index <files or folders>',
  LIBRARY_BUSY: 'The library is being changed. Try again in a minute.',
  LIBRARY_CLOSED: 'The server is stopping. Ask the user to start it again.',
  LIBRARY_DAMAGED: 'The library is damaged. Ask the user to run: whosaid doctor',
  LIBRARY_DENIED:
    'The library cannot be read. Ask the user to look at the permissions of its files.',
  LIBRARY_MISMATCH:
    'The library was made by another version. Ask the user to export and import it: whosaid export --help',
  LIBRARY_UNREACHABLE: 'The library cannot be reached. Try again later.',
  MODEL_MISSING: 'The model of the library is missing. Ask the user to run: whosaid doctor',
};

export function adviseOn({ code, subject, message }: WhosaidError): string {
  const known = MESSAGES[code];
  if (known !== undefined) return known;
  const advice = subject && ADVICE[`${code}/${subject}`];
  return advice === undefined ? message : `${message} ${advice}`;
}
