/** All words of a transcript as one string of bytes: outline and postings, as variable-length differences. */

import { STOP_WORD_COUNT } from '../../text/tokenize.ts';
import { MAX_BYTE } from '../postings/postings.ts';
import type { Columns, PassageColumns } from '../segment/columns.ts';

/** Columns whose neighbours are near each other, stored as differences. */
const DIFFERENCES = [
  'turns',
  'questions',
  'speakers',
  'lengthBefore',
  'termEnds',
  'postingOffsets',
  'passages',
] as const satisfies readonly (keyof Columns)[];
const BYTES = ['sections', 'flags', 'frequencies', 'termBytes', 'stops'] as const;
const NUMBERS = ['days', 'nearInverseNorm', 'aroundInverseNorm'] as const;

/** @param columns of one transcript. */
export function encodeWords(columns: Columns): Buffer {
  const writer = new VarintWriter();
  for (const name of DIFFERENCES) writer.differences(columns[name]);
  const rest = [...BYTES, ...NUMBERS].map((name) => {
    const { buffer, byteOffset, byteLength } = columns[name];
    writer.number(byteLength);
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  return Buffer.concat([writer.bytes(), ...rest]);
}

/** @param edition number of the transcript's first passage. */
export function decodeWords(bytes: Uint8Array, edition: number): PassageColumns {
  const reader = new VarintReader(bytes);
  const [turns, questions, speakers, lengthBefore, termEnds, postingOffsets, passages] =
    DIFFERENCES.map(() => reader.differences());
  const sizes = [...BYTES, ...NUMBERS].map(() => reader.number());
  const [sections, flags, frequencies, termBytes, stops, days, near, around] = sizes.map((size) =>
    reader.copy(size),
  );
  const size = turns.length;
  const questionRanges = findQuestions(turns, questions);
  return {
    transcripts: Uint32Array.of(edition),
    firsts: Uint32Array.of(0, size),
    rows: Uint32Array.from({ length: size }, (_, at) => edition + at),
    turns,
    questions,
    ...questionRanges,
    days: new Int16Array(days.buffer),
    speakers,
    sections,
    flags,
    termBytes,
    termEnds,
    postingOffsets,
    passages,
    frequencies,
    lengthBefore,
    lengths: Uint8Array.from({ length: size }, (_, at) =>
      Math.min(MAX_BYTE, lengthBefore[at + 1] - lengthBefore[at]),
    ),
    stops,
    nearInverseNorm: new Float32Array(near.buffer),
    aroundInverseNorm: new Float32Array(around.buffer),
  };
}

/** @param questions for each passage 1 + the turn whose question it answers, or 0. */
function findQuestions(
  turns: Uint32Array,
  questions: Uint32Array,
): Pick<PassageColumns, 'questionFrom' | 'questionTo'> {
  const from = new Map<number, number>();
  const to = new Map<number, number>();
  turns.forEach((turn, at) => {
    if (!from.has(turn)) from.set(turn, at);
    to.set(turn, at + 1);
  });
  return {
    questionFrom: questions.map((question) => from.get(question - 1) ?? 0),
    questionTo: questions.map((question) => to.get(question - 1) ?? 0),
  };
}

/** The stop words of a passage as terms: "3 17". */
export function stopTerms({ stops, rows }: Pick<Columns, 'stops' | 'rows'>, at: number): string {
  const width = stops.length / rows.length;
  const bits = stops.subarray(at * width, (at + 1) * width);
  return Array.from({ length: STOP_WORD_COUNT }, (_, number) => number)
    .filter((number) => (bits[number >>> 3] & (1 << (number % 8))) !== 0)
    .join(' ');
}

/** The terms of each passage, as often as they occur. */
export function termsByPassage(columns: Columns): string[][] {
  const { termBytes, termEnds, postingOffsets, passages, frequencies, rows } = columns;
  const text = Buffer.from(termBytes.buffer, termBytes.byteOffset, termBytes.byteLength);
  const terms = Array.from(rows, (): string[] => []);
  for (let number = 0; number < termEnds.length; number++) {
    const start = number === 0 ? 0 : termEnds[number - 1];
    const term = text.toString('utf8', start, termEnds[number]);
    for (let at = postingOffsets[number]; at < postingOffsets[number + 1]; at++) {
      for (let times = 0; times < frequencies[at]; times++) terms[passages[at]].push(term);
    }
  }
  return terms;
}

/** Whole numbers below 2³² in seven bits a byte, the last byte of each below 128. */
class VarintWriter {
  readonly #bytes: number[] = [];

  number(value: number): void {
    let left = value >>> 0;
    for (; left >= 0x80; left >>>= 7) this.#bytes.push((left & 0x7f) | 0x80);
    this.#bytes.push(left);
  }

  /** Differences to the value before, those below 0 between those above. */
  differences(values: Uint32Array): void {
    this.number(values.length);
    let before = 0;
    for (const value of values) {
      const difference = (value - before) | 0;
      this.number((difference << 1) ^ (difference >> 31));
      before = value;
    }
  }

  bytes(): Buffer {
    return Buffer.from(this.#bytes);
  }
}

class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  differences(): Uint32Array {
    const values = new Uint32Array(this.number());
    let before = 0;
    for (let at = 0; at < values.length; at++) {
      const coded = this.number();
      before += (coded >>> 1) ^ -(coded & 1);
      values[at] = before;
    }
    return values;
  }

  /** In memory of their own. */
  copy(size: number): Uint8Array<ArrayBuffer> {
    this.#at += size;
    return Uint8Array.from(this.#bytes.subarray(this.#at - size, this.#at));
  }
}
