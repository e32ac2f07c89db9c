/** Output: data to stdout, messages to stderr. */

import pc from 'picocolors';

/** Off in a pipe or a file; picocolors alone would colour there on Windows and on build servers. */
export const colours = pc.createColors(
  pc.isColorSupported && (process.stdout.isTTY || Boolean(process.env.FORCE_COLOR)),
);

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0));
}

/** Writes a line to stderr. */
export function note(text: string): void {
  process.stderr.write(`whosaid: ${text}\n`);
}

/** "1 passage", "2 passages". */
export function formatCount(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
