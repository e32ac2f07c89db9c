/** Where output goes: data to stdout, talk to stderr. */

import pc from 'picocolors';

/** None in a pipe or a file, where picocolors by itself colours on Windows and on build servers. */
export const colours = pc.createColors(
  pc.isColorSupported && (process.stdout.isTTY || Boolean(process.env.FORCE_COLOR)),
);

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0));
}

/** One line of talk. */
export function note(text: string): void {
  process.stderr.write(`whosaid: ${text}\n`);
}

/** "1 passage", "2 passages". */
export function formatCount(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
