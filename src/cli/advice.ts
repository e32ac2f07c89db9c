/** What an error means on the command line: the commands and options that mend it. */

import type { ErrorCode, ErrorSubject, WhosaidError } from '../domain/error.ts';
import type { FailureCode, WarningCode } from '../main.ts';

/** By code, or by code and subject where one code has several remedies. */
const ADVICE: Partial<Record<ErrorCode | `${ErrorCode}/${ErrorSubject}`, string>> = {
  'NOT_FOUND/transcript': 'List all: whosaid list',
  'NOT_FOUND/speaker': 'List all: whosaid speakers',
  'NOT_FOUND/speaker-edit': 'List all: whosaid speakers history',
  'NOT_FOUND/turn': 'Print all turns: whosaid show <transcript>',
  'USAGE/transcript': 'Choose one with: --transcript <id>',
  NAME_TAKEN:
    'If both are the same person: whosaid speakers merge <names...> --into <name>. Otherwise choose another name.',
  NO_SPEAKERS: '--no-speakers treats files without speaker names as one unnamed speaker.',
  FILE_TOO_LARGE: 'Leave files out with --exclude.',
  LIBRARY_MISSING:
    'Make one with: whosaid index <files or folders>, or choose another with --library.',
  'LIBRARY_MISMATCH/speaker-edit': 'Choose a new folder with --library.',
  LIBRARY_MISMATCH:
    'Leave out --model if you gave it; otherwise: whosaid export library.jsonl, then: whosaid import library.jsonl --library <new folder>',
  LIBRARY_DAMAGED:
    'Look closer with: whosaid doctor; have damaged transcripts read again with: whosaid doctor --repair and whosaid index <files or folders>',
  MODEL_MISSING:
    'Choose a model with: whosaid index --model <bundled, a hub id or a folder with a transformers.js model>',
  PORT_IN_USE: 'Choose another with --port.',
};

const WARNING_ADVICE: Partial<Record<WarningCode, string>> = {
  'no-speakers':
    "Name that speaker with --map 'Unknown speaker=<name>', or in a whosaid.json beside the files: whosaid index --help",
  'lost-speakers':
    "Say who speaks under a label without a name with --map 'Speaker 1=<name>', or in a whosaid.json beside the files: whosaid index --help",
  'unread-labels': 'See what each file becomes with --dry-run.',
};

/** The error's message, and what to do about it. */
export function formatError({ code, subject, message }: WhosaidError): string {
  const advice = (subject && ADVICE[`${code}/${subject}`]) ?? ADVICE[code];
  return advice === undefined ? message : `${message} ${advice}`;
}

/** One line for each kind of failure or warning that an option can mend. */
export function adviseOnFiles(
  failures: readonly FailureCode[],
  warnings: readonly WarningCode[],
): string[] {
  const known: Partial<Record<FailureCode, string>> = ADVICE;
  return [
    ...[...new Set(failures)].flatMap((code) => known[code] ?? []),
    ...[...new Set(warnings)].flatMap((code) => WARNING_ADVICE[code] ?? []),
  ];
}
