/** Decodes bytes to clean text, in any common encoding; rejects binary data. */

import { UnreadableError } from '../parse/unreadable-error.ts';
import { decodeLatin1 } from './latin-1.ts';

/** Files often submitted by mistake. */
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

/** Bytes in which an encoding shows or is declared. */
const SAMPLE = 4096;
/** Share of NUL bytes, all at odd or all at even offsets, above which the text is UTF-16. */
const MIN_UTF16_NUL_SHARE = 0.015;
/** Shares above which bytes are not text: control characters; non-ASCII letters in a Western encoding. */
const MAX_CONTROL_SHARE = 0.01;
const MAX_ACCENT_SHARE = 0.25;

/** Windows-1252 from 0x80 to 0x9f; dots are unassigned. TextDecoder gets these wrong in some Node 20 to 23. */
const WINDOWS_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** @throws UnreadableError for empty or binary files. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0)
    throw new UnreadableError('the file is empty; export the transcript again.');
  const signature = SIGNATURES.find(([start]) => startsWith(bytes, start));
  if (signature)
    throw new UnreadableError(`this is ${signature[1]}; export the transcript as text.`);
  const text = decodeBytes(bytes);
  if (!UNCLEAN.test(text)) return requireText(text);
  rejectBinary(text);
  return requireText(cleanText(text));
}

function rejectBinary(text: string): void {
  if (text.includes('\0'))
    throw new UnreadableError('this is binary data (NUL bytes); export the transcript as text.');
  const start = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they mark binary data; CHAT has \x15 around its times
  const controls = countMatches(start, /[\x01-\x08\x0e-\x14\x16-\x1a\x1c-\x1f\x7f\ufffe\uffff]/g);
  if (controls > 1 && controls > MAX_CONTROL_SHARE * start.length) {
    throw new UnreadableError(
      'this is binary data (control characters); export the transcript as text.',
    );
  }
}

/** @throws UnreadableError if the text is blank. */
export function requireText(text: string): string {
  if (/\S/.test(text)) return text;
  throw new UnreadableError('the file has nothing but blank space; export the transcript again.');
}

const countMatches = (text: string, kind: RegExp): number =>
  text.length - text.replace(kind, '').length;

function decodeBytes(bytes: Uint8Array): string {
  const encoding = detectUtf16(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (encoding !== 'utf-8') {
      throw new UnreadableError(
        `this is not valid ${encoding.toUpperCase()} text; save it as text in UTF-8.`,
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

/** By its byte order mark; else by NULs, which ASCII in UTF-16 puts into every other byte, binary data anywhere. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length % 2 > 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return null;
  const nuls = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nuls[at % 2]++;
  const [even, odd] = nuls;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) <= MIN_UTF16_NUL_SHARE * sample.length)
    return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** UTF-8 that was cut within the last character; `null` for other encodings. */
function decodeTruncatedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII
  const letters = countMatches(text, /[^\x00-\x7f\ufffd]/g);
  const broken = countMatches(text, /\ufffd/g);
  if (letters <= broken) return null;
  if (text.indexOf('\ufffd') === text.length - 1) return text.slice(0, -1);
  const line = countMatches(text.slice(0, text.indexOf('\ufffd')), /\n/g) + 1;
  throw new UnreadableError(`line ${line} is not valid UTF-8; save the file as text in UTF-8.`);
}

/** As web pages and XML declare it: `charset=shift_jis`, `encoding="koi8-r"`. */
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
      `this is not valid ${charset}, the encoding that the file declares; save it as text in UTF-8.`,
      { cause },
    );
  }
}

/** A superset of Latin-1, in which most letters of a text are ASCII. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = decodeLatin1(bytes);
  if (countMatches(text, /[\x80-\xff]/g) > MAX_ACCENT_SHARE * text.length) {
    throw new UnreadableError('this is not text in a known encoding; save it as text in UTF-8.');
  }
  return text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? '');
}

/** Whatever `cleanText` replaces, or tells of binary data: most texts have nothing of it, and one look is faster than five. */
const UNCLEAN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it finds them in order to remove them
  /[\0-\x08\v-\x1f\x7f-\xa0\xad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\ufffe\uffff]/;

/** Normalises line ends and spaces, removes control characters. */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences must not reach a terminal
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g, '')
  );
}
