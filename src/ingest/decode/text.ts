/** Bytes to clean text: one kind of line end, one kind of space, no control characters; anything that is not text is refused. */

import { UnreadableError } from '../parse/unreadable-error.ts';

/** First bytes of files that are often handed over by mistake. */
const SIGNATURES: readonly [bytes: readonly number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x1f, 0x8b], 'gzip data'],
  [[0x49, 0x44, 0x33], 'an MP3 recording'],
  [[0x52, 0x49, 0x46, 0x46], 'a WAV recording'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document (.doc)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];

/** Bytes at the beginning in which an encoding shows or is declared. */
const SAMPLE = 4096;
/** Share of NUL bytes from which on every other byte being one means two bytes a character. */
const MIN_UTF16_NUL_SHARE = 0.015;
/** Shares from which on bytes are no text: of control characters, and of all above ASCII in a Western text. */
const MAX_CONTROL_SHARE = 0.01;
const MAX_ACCENT_SHARE = 0.25;

/** What Windows-1252 has at 0x80 to 0x9f; a dot where it has nothing. TextDecoder is wrong about it in some Node 20 to 23. */
const WINDOWS_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** The text of a file, cleaned. Throws `Unreadable` for an empty or binary file. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableError('expected text, found an empty file.');
  const signature = SIGNATURES.find(([start]) => startsWith(bytes, start));
  if (signature)
    throw new UnreadableError(`expected text, found ${signature[1]}; export it as text.`);
  const text = decodeBytes(bytes);
  if (text.includes('\0'))
    throw new UnreadableError('expected text, found binary data (NUL bytes).');
  const start = text.slice(0, SAMPLE);
  // CHAT has \x15 around its times.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell binary data
  const controls = countMatches(start, /[\x01-\x08\x0e-\x14\x16-\x1a\x1c-\x1f\x7f\ufffe\uffff]/g);
  if (controls > 1 && controls > MAX_CONTROL_SHARE * start.length) {
    throw new UnreadableError('expected text, found binary data (control characters).');
  }
  return requireText(cleanText(text));
}

/** The text itself. Throws `Unreadable` where nothing can be read in it. */
export function requireText(text: string): string {
  if (/\S/.test(text)) return text;
  throw new UnreadableError('expected text, found nothing but blank space.');
}

/** How many characters of a kind there are. */
const countMatches = (text: string, kind: RegExp): number =>
  text.length - text.replace(kind, '').length;

function decodeBytes(bytes: Uint8Array): string {
  const encoding = detectUtf16(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (encoding !== 'utf-8') {
      throw new UnreadableError(
        `expected ${encoding.toUpperCase()} text, found other bytes; save it as text in UTF-8.`,
      );
    }
  }
  const charset = declaredCharset(bytes);
  return (
    decodeTruncatedUtf8(bytes) ??
    (charset && decodeCharset(charset, bytes)) ??
    decodeWindows1252(bytes)
  );
}

/** By its mark; else by NULs, which the ASCII in a text has in every other byte and binary data wherever it likes. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length % 2 > 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const nuls = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nuls[at % 2]++;
  const [even, odd] = nuls;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) <= MIN_UTF16_NUL_SHARE * sample.length)
    return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** Text that is UTF-8 but for its end, where a copy was cut in the middle of a letter; `null` for other encodings. */
function decodeTruncatedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII
  const letters = countMatches(text, /[^\x00-\x7f\ufffd]/g);
  const broken = countMatches(text, /\ufffd/g);
  if (letters <= broken) return null;
  if (text.indexOf('\ufffd') === text.length - 1) return text.slice(0, -1);
  const line = countMatches(text.slice(0, text.indexOf('\ufffd')), /\n/g) + 1;
  throw new UnreadableError(
    `expected UTF-8 text, found other bytes in line ${line}; save it as text in UTF-8.`,
  );
}

/** As pages of the web and XML say it of themselves: `charset=shift_jis`, `encoding="koi8-r"`. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  const [, name = ''] = /(?:charset|encoding)\s*=\s*["']?([a-z][\w:-]*)/i.exec(start) ?? [];
  return name === '' || /^(?:utf|iso-8859-1$|windows-1252$|latin-?1$|us-ascii$)/i.test(name)
    ? null
    : name;
}

function decodeCharset(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableError(
      `expected text in ${charset}, as it says itself, found other bytes; save it as text in UTF-8.`,
      { cause },
    );
  }
}

/** Windows-1252, of which Latin-1 is a part. Most letters of a text in it are ASCII. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (countMatches(text, /[\x80-\xff]/g) > MAX_ACCENT_SHARE * text.length) {
    throw new UnreadableError('expected UTF-8 text, found other bytes; save it as text in UTF-8.');
  }
  return text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? '');
}

/** Text with one kind of line end and of space, and without control characters. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences must not reach a terminal
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g, '')
  );
}
