/** Measures what a PDF's streams inflate to before anything reads them: a few kilobytes may hold gigabytes. */

import { constants, inflateSync } from 'node:zlib';
import { UnreadableError } from '../../parse/unreadable-error.ts';

/** Bytes: of a stream that pages draw, of all that they draw, of any stream, of all streams. Text takes kilobytes a page. */
const MAX_DRAWN_STREAM = 8 * 2 ** 20;
const MAX_DRAWN = 64 * 2 ** 20;
const MAX_STREAM = 64 * 2 ** 20;
const MAX_STREAMS = 512 * 2 ** 20;
/** Bytes of a stream in an older compression, which may grow a thousand times. */
const MAX_LZW_BYTES = 2 ** 20;
const MAX_FILTERS = 4;
/** Saved graphics states of one stream, and left open by all: pdf.js takes quadratic time; a PDF may have 28. */
const MAX_SAVED = 512;
const MAX_LEFT_OPEN = 4096;
const SAVE = 'q'.charCodeAt(0);
const RESTORE = 'Q'.charCodeAt(0);
/** Bytes: before `stream`, where its dictionary is, and before `obj`, where its number is. */
const MAX_DICTIONARY = 4096;
const MAX_NUMBER = 24;

const FILTER = /\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;
const LENGTH = /\/Length (\d{1,10})(?! \d+ R)/;
/** Neither is read, unless a page draws it as its text. */
const UNREAD = /\/Subtype ?\/Image\b|\/EmbeddedFile\b/;
const FORM = /\/Subtype ?\/Form\b/;
const REFERENCE = /(\d{1,10})\s\d{1,5}\sR/g;

interface Stream {
  readonly object: number;
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

const tooLarge = (): UnreadableError =>
  new UnreadableError(
    'the PDF would grow without bound when it is read; print it to a new PDF, or save its text.',
  );

function* findStreams(bytes: Buffer): Generator<Stream> {
  let last = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', last)) {
    const before = bytes.toString('latin1', Math.max(last, at - MAX_DICTIONARY), at);
    last = at + 'stream'.length;
    const dictionaryAt = before.lastIndexOf(' obj');
    if (before.endsWith('end') || dictionaryAt < 0) continue;
    const head = before.slice(Math.max(0, dictionaryAt - MAX_NUMBER), dictionaryAt);
    const object = Number(/(?<!\d)(\d{1,10})\s{1,8}\d{1,5}$/.exec(head)?.[1] ?? -1);
    const dictionary = before.slice(dictionaryAt).replace(/\s+/g, ' ');
    const start = last + (bytes[last] === 13 ? 2 : 1);
    const length = Number(LENGTH.exec(dictionary)?.[1] ?? 0);
    const end = length > 0 ? start + length : bytes.indexOf('endstream', start);
    last = end < 0 ? bytes.length : Math.max(last, Math.min(end, bytes.length));
    yield { object, dictionary, bytes: bytes.subarray(start, last) };
  }
}

/** @throws UnreadableError where more comes out than any stream of a document has. */
function inflate({ dictionary, bytes }: Stream): Uint8Array {
  const filters = [...dictionary.matchAll(FILTER)].map(([, name = '']) => name);
  if (filters.length > MAX_FILTERS) throw tooLarge();
  let inflated = bytes;
  for (const filter of filters) {
    if (!filter.startsWith('F')) {
      if (inflated.length > MAX_LZW_BYTES || filters.length > 1) throw tooLarge();
      return inflated;
    }
    try {
      const options = { maxOutputLength: MAX_STREAM, finishFlush: constants.Z_SYNC_FLUSH };
      inflated = inflateSync(inflated, options);
    } catch (error) {
      if (error instanceof RangeError) throw tooLarge();
      /* Damaged or encrypted: not for this file to say. */
      return inflated;
    }
  }
  return inflated;
}

/** How many graphics states are saved (`q`) and not restored (`Q`), at the most and at the end. */
function countSaved(content: Uint8Array): { readonly most: number; readonly left: number } {
  const isSpace = (byte: number | undefined): boolean => byte === undefined || byte <= 32;
  let [most, left] = [0, 0];
  for (let at = 0; at < content.length; at++) {
    const byte = content[at];
    if (byte !== SAVE && byte !== RESTORE) continue;
    if (!isSpace(content[at - 1]) || !isSpace(content[at + 1])) continue;
    left = byte === SAVE ? left + 1 : Math.max(0, left - 1);
    most = Math.max(most, left);
  }
  return { most, left };
}

/** The objects that pages draw, as often as they do: `/Contents 4 0 R`, `/Contents [4 0 R 5 0 R]`. */
function* findDrawn(text: string): Generator<number> {
  const name = '/Contents';
  let close = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    let open = at + name.length;
    while (/\s/.test(text.charAt(open))) open++;
    if (text[open] === '[' && close >= 0 && close < open) close = text.indexOf(']', open);
    const end = text[open] === '[' && close > open ? close : open + MAX_NUMBER;
    const references = [...text.slice(open, end).matchAll(REFERENCE)];
    const found = text[open] === '[' ? references : references.slice(0, 1);
    for (const [, object] of found) {
      yield Number(object);
    }
    if (text[open] === '[' && close > open) at = close;
  }
}

/** @throws UnreadableError if reading the PDF could take memory or time out of proportion. */
export function requireBoundedPdf(pdf: Uint8Array): void {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const drawn = [...findDrawn(bytes.toString('latin1'))];
  const contents = new Map<number, { readonly size: number; readonly left: number }>();
  const unread: Stream[] = [];
  let all = 0;
  const measure = (stream: Stream): void => {
    const inflated = inflate(stream);
    all += inflated.length;
    const isForm = FORM.test(stream.dictionary);
    const { most, left } = countSaved(inflated.subarray(0, MAX_DRAWN_STREAM));
    const isBounded = inflated.length <= MAX_DRAWN_STREAM && most <= MAX_SAVED;
    if (all > MAX_STREAMS || (isForm && !isBounded)) throw tooLarge();
    contents.set(stream.object, { size: isBounded ? inflated.length : Infinity, left });
    if (!stream.dictionary.includes('/ObjStm')) return;
    for (const object of findDrawn(Buffer.from(inflated).toString('latin1'))) drawn.push(object);
  };
  for (const stream of findStreams(bytes)) {
    if (UNREAD.test(stream.dictionary)) unread.push(stream);
    else measure(stream);
  }
  const objects = new Set(drawn);
  for (const stream of unread) if (objects.has(stream.object)) measure(stream);
  const total = { size: 0, left: 0 };
  for (const object of drawn) {
    const { size = 0, left = 0 } = contents.get(object) ?? {};
    total.size += size;
    total.left += left;
    if (total.size > MAX_DRAWN || total.left > MAX_LEFT_OPEN) throw tooLarge();
  }
}
