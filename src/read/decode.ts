/** Bytes to clean text: one kind of line end, one kind of space, no control characters; anything that is not text is refused. */

import { Unreadable } from './unreadable.ts';

/** First bytes of files that are often handed over by mistake. */
const SIGNATURES: readonly [bytes: readonly number[], name: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive (DOCX files are too)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x1f, 0x8b], 'gzip data'],
  [[0x49, 0x44, 0x33], 'an MP3 recording'],
  [[0x52, 0x49, 0x46, 0x46], 'a WAV recording'],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return 'utf-8';
}

/** The text of a file, cleaned. Throws `Unreadable` for an empty or binary file. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Unreadable('expected text, found an empty file.');
  const signature = SIGNATURES.find(([start]) => startsWith(bytes, start));
  if (signature) throw new Unreadable(`expected text, found ${signature[1]}; export it as text.`);
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('expected UTF-8 text, found other bytes; save it as text in UTF-8.');
  }
  if (text.includes('\0')) throw new Unreadable('expected text, found binary data (NUL bytes).');
  const cleaned = clean(text);
  if (cleaned.trim() === '') throw new Unreadable('expected text, found nothing but blank space.');
  return cleaned;
}

/** Text with one kind of line end and of space, and without control characters. */
export function clean(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences must not reach a terminal
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g, '')
  );
}
