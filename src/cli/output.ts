/** Output: data to stdout, messages to stderr. */

import pc from 'picocolors';

/** Off in a pipe or a file; picocolors alone would colour there on Windows and on build servers. */
export const colours = pc.createColors(
  pc.isColorSupported && (process.stdout.isTTY || Boolean(process.env.FORCE_COLOR)),
);

/** A control character, perhaps the start of a colour. */
const CONTROL = /\p{Cc}(?:\[\d{1,2}m)?/gu;
const ESCAPE = '\u001b';

/** Names of files and speakers may hold sequences that make a terminal do things; only our own colours pass. */
export function printable(text: string): string {
  return text.replace(CONTROL, (found) => {
    const [control] = found;
    if (control === '\n' || control === '\t') return found;
    const isColour = control === ESCAPE && found.length > 1 && colours.isColorSupported;
    return isColour ? found : `\ufffd${found.slice(1)}`;
  });
}

export function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0));
}

/** Writes a line to stderr. */
export function note(text: string): void {
  process.stderr.write(`whosaid: ${printable(text)}\n`);
}

/** "1 passage", "2 passages". */
export function formatCount(number: number, noun: string, plural = `${noun}s`): string {
  return `${groupDigits(number)} ${number === 1 ? noun : plural}`;
}

/** "1,234"; `Intl` takes 20 ms to load. */
function groupDigits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
