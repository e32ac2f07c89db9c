/** The segments of a library: on disk, and in memory where they may not be written or are not yet. */

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ANSWER_TYPE_RULES_VERSION } from '../../text/answer-type.ts';
import { TOKENIZER_RULES_VERSION } from '../../text/tokenize.ts';
import type { Header } from '../storage/header.ts';
import type { TranscriptRow } from '../storage/rows.ts';
import { CONTEXT_RULES_VERSION } from '../vectors/context.ts';
import {
  type CheckedFile,
  readFileBody,
  readFileHeader,
  writeCheckedFile,
} from './checked-file.ts';
import { COLUMNS, type ColumnLengths } from './columns.ts';
import { tableLengths } from './memory-layout.ts';
import type { SegmentRange } from './merge-policy.ts';
import { Segment } from './segment.ts';

const EXTENSION = '.segment';
/** A segment made by other rules is made anew. */
const RULES = {
  segment: 1,
  words: TOKENIZER_RULES_VERSION,
  facts: ANSWER_TYPE_RULES_VERSION,
  contexts: CONTEXT_RULES_VERSION,
};

/** A transcript in a segment: its number, its edition and the hash of its file, and how many passages it has. */
export type SegmentTranscript = readonly [number: number, edition: string, passages: number];

export function toSegmentTranscript(
  { number, edition, hash }: TranscriptRow,
  passages: number,
): SegmentTranscript {
  return [number, `${edition} ${hash}`, passages];
}

function countPassages(transcripts: readonly SegmentTranscript[]): number {
  return transcripts.reduce((sum, [, , passages]) => sum + passages, 0);
}

/** What a segment's file begins with. */
interface SegmentHeader {
  readonly rules: typeof RULES;
  readonly of: Header;
  readonly transcripts: readonly SegmentTranscript[];
  readonly lengths: ColumnLengths;
}

/** A segment that holds every transcript that is there of its span, and perhaps some that are gone. */
export interface StoredSegment extends SegmentRange {
  /** Tells it from all others that the library ever had. */
  readonly key: string;
  readonly transcripts: readonly SegmentTranscript[];
  /** `null` while it is in memory only. */
  readonly file: CheckedFile<SegmentHeader> | null;
}

export class SegmentStore {
  readonly #folder: string;
  readonly #of: Header;
  readonly #loaded = new Map<string, Segment>();
  #unwritten: StoredSegment[] = [];
  /** Files whose bodies are not what their heads promise. */
  readonly #torn = new Set<string>();

  /** @param folder the library's. */
  constructor(folder: string, of: Header) {
    this.#folder = join(folder, 'segments');
    this.#of = of;
  }

  /** The segments that fit the transcripts, in order; where several hold the same, the one that holds most. */
  covering(transcripts: readonly TranscriptRow[]): StoredSegment[] {
    const editions = new Map(
      transcripts.map((row) => [row.number, toSegmentTranscript(row, 0)[1]]),
    );
    const isThere = ([number, edition]: SegmentTranscript) => editions.get(number) === edition;
    const fitting = [...this.#onDisk(), ...this.#unwritten].flatMap((one): StoredSegment[] => {
      const { from, to } = one;
      const there = one.transcripts.filter(isThere);
      const within = transcripts.filter(({ number }) => from <= number && number <= to);
      if (within.length > there.length) return [];
      const livePassages = countPassages(there);
      return [
        { ...one, livePassages, deletedPassages: countPassages(one.transcripts) - livePassages },
      ];
    });
    fitting.sort(
      (a, b) => b.livePassages - a.livePassages || a.deletedPassages - b.deletedPassages,
    );
    const chosen: StoredSegment[] = [];
    for (const one of fitting) {
      if (chosen.every(({ from, to }) => to < one.from || one.to < from)) chosen.push(one);
    }
    return chosen.sort((a, b) => a.from - b.from);
  }

  /** A shelved segment; `null` where its file has gone or is torn: then it fits no more. */
  load(shelved: StoredSegment): Segment | null {
    const { key, file } = shelved;
    const loaded = this.#loaded.get(key);
    if (loaded !== undefined || file === null) return loaded ?? null;
    let isWhole = false;
    const segment = new Segment(file.head.lengths, (bytes) => {
      isWhole = readFileBody(file, bytes);
      // What is torn may point anywhere.
      if (!isWhole) bytes.fill(0);
    });
    if (!isWhole) {
      this.#torn.add(file.path);
      return null;
    }
    this.#loaded.set(key, segment);
    return segment;
  }

  /** Puts a new segment into memory. */
  keepInMemory(
    span: SegmentRange,
    transcripts: readonly SegmentTranscript[],
    segment: Segment,
  ): StoredSegment {
    const key = `${span.from}-${span.to} ${transcripts.map(([, edition]) => edition).join(' ')}`;
    const shelved = { ...span, isBuilt: true, key, transcripts, file: null };
    this.#unwritten.push(shelved);
    this.#loaded.set(key, segment);
    return shelved;
  }

  /** Writes a new segment to disk. */
  write(
    { from, to }: Pick<SegmentRange, 'from' | 'to'>,
    transcripts: readonly SegmentTranscript[],
    segment: Segment,
  ): void {
    mkdirSync(this.#folder, { recursive: true });
    const lengths = tableLengths(COLUMNS, segment.columns);
    const head: SegmentHeader = { rules: RULES, of: this.#of, transcripts, lengths };
    const path = join(this.#folder, `${from}-${to}${EXTENSION}`);
    writeCheckedFile(path, head, segment.bytes);
    this.#torn.delete(path);
  }

  /** Forgets all segments in memory but these. */
  retain(kept: readonly StoredSegment[]): void {
    const keys = new Set(kept.map(({ key }) => key));
    this.#unwritten = this.#unwritten.filter(({ key }) => keys.has(key));
    for (const key of this.#loaded.keys()) if (!keys.has(key)) this.#loaded.delete(key);
  }

  /** Deletes the files of all segments but these, and what was left of writing others. */
  deleteOthers(kept: readonly StoredSegment[]): void {
    const paths = new Set(kept.map(({ file }) => file?.path));
    for (const path of this.#paths()) if (!paths.has(path)) rmSync(path, { force: true });
  }

  #onDisk(): StoredSegment[] {
    const expected = JSON.stringify([RULES, this.#of]);
    return this.#paths().flatMap((path): StoredSegment[] => {
      if (!path.endsWith(EXTENSION)) return [];
      const file = readFileHeader<SegmentHeader>(path);
      if (file === null) return [];
      const { rules, of, transcripts } = file.head;
      const key = `${basename(path)} ${file.checksum}`;
      if (JSON.stringify([rules, of]) !== expected || this.#torn.has(path)) return [];
      const [from, to] = [transcripts[0][0], transcripts[transcripts.length - 1][0]];
      return [
        { from, to, livePassages: 0, deletedPassages: 0, isBuilt: true, key, transcripts, file },
      ];
    });
  }

  #paths(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder).map((name) => join(this.#folder, name));
  }
}
