/** What an error means on the command line: the commands and options that mend it. */

import type { ErrorCode, ErrorSubject, WhosaidError } from '../domain/error.ts';

/** By code, or by code and subject where one code has several remedies. */
const ADVICE: Partial<Record<ErrorCode | `${ErrorCode}/${ErrorSubject}`, string>> = {
  'NOT_FOUND/transcript': 'List all: whosaid list',
  'NOT_FOUND/speaker': 'List all: whosaid speakers',
  'NOT_FOUND/speaker-edit': 'List all: whosaid speakers history',
  'NOT_FOUND/turn': 'Print all turns: whosaid show <transcript>',
  'USAGE/transcript': 'Choose one with: --transcript <id>',
  NAME_TAKEN:
    'If both are the same person: whosaid speakers merge <names...> --into <name>. Otherwise choose another name.',
  NO_TRANSCRIPT: '--no-speakers treats files without speaker names as one unnamed speaker.',
  LIBRARY_MISSING:
    'Make one with: whosaid index <files or folders>, or choose another with --library.',
  LIBRARY_MISMATCH:
    'Leave out --model if you gave it; otherwise index again into a new folder with --library.',
  LIBRARY_DAMAGED:
    'Index again into a new folder: whosaid index <files or folders> --library <folder>',
  MODEL_MISSING:
    'Choose a model with: whosaid index --model <bundled, a hub id or a folder with a transformers.js model>',
  PORT_IN_USE: 'Choose another with --port.',
};

/** The same for files that `index` reports and goes on: reports have no code, so by words of the reason. */
const REASON_ADVICE: readonly (readonly [reason: RegExp, advice: string])[] = [
  [/no speaker/, '--no-speakers treats files without speaker names as one unnamed speaker.'],
  [/\d MB\b/, 'Leave files out with --exclude.'],
];

/** The error's message, and what to do about it. */
export function formatError({ code, subject, message }: WhosaidError): string {
  const advice = (subject && ADVICE[`${code}/${subject}`]) ?? ADVICE[code];
  return advice === undefined ? message : `${message} ${advice}`;
}

/** One line for each kind of reason that an option can mend. */
export function adviseOnReasons(reasons: readonly string[]): string[] {
  return REASON_ADVICE.flatMap(([pattern, advice]) =>
    reasons.some((reason) => pattern.test(reason)) ? advice : [],
  );
}
