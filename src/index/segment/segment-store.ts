/** The segments of a library: on disk, and in memory those that may not be written or are loaded. */

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CONTEXT_WEIGHTS, HALF_WEIGHT_TERMS } from '../../domain/weights.ts';
import { ANSWER_TYPE_RULES_VERSION } from '../../text/answer-type.ts';
import { ANSWER_RULES_VERSION } from '../../text/answers-question.ts';
import { DISCOURSE_RULES_VERSION } from '../../text/discourse.ts';
import { TOKENIZER_RULES_VERSION } from '../../text/tokenize.ts';
import {
  type CheckedFile,
  readFileBody,
  readFileHeader,
  writeCheckedFile,
} from '../storage/checked-file.ts';
import type { Header } from '../storage/header.ts';
import type { TranscriptRow } from '../storage/rows.ts';
import { CONTEXT_RULES_VERSION } from '../vectors/context.ts';
import { COLUMNS, type ColumnLengths } from './columns.ts';
import { tableLengths } from './memory-layout.ts';
import type { SegmentRange } from './merge-policy.ts';
import { Segment } from './segment.ts';
import { tryWrite } from './try-write.ts';

const EXTENSION = '.segment';
/** Others in the folder are somebody else's. */
const OWN_NAME = /\.segment(?:\..*)?$/;
/** Segments built by other rules are rebuilt. */
const RULES = {
  segment: 3,
  answers: ANSWER_RULES_VERSION,
  tokens: TOKENIZER_RULES_VERSION,
  answerTypes: ANSWER_TYPE_RULES_VERSION,
  discourse: DISCOURSE_RULES_VERSION,
  contexts: [CONTEXT_RULES_VERSION, CONTEXT_WEIGHTS, HALF_WEIGHT_TERMS],
};

/** The edition includes the hash of the file. */
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

interface SegmentHeader {
  readonly rules: typeof RULES;
  readonly library: Header;
  readonly transcripts: readonly SegmentTranscript[];
  readonly lengths: ColumnLengths;
}

/** Holds every stored transcript of its range, and perhaps some that were deleted. */
export interface StoredSegment extends SegmentRange {
  /** Unique over the library's lifetime. */
  readonly key: string;
  readonly transcripts: readonly SegmentTranscript[];
  /** `null` while it is in memory only. */
  readonly file: CheckedFile<SegmentHeader> | null;
}

export class SegmentStore {
  readonly #folder: string;
  readonly #library: Header;
  readonly #loaded = new Map<string, Segment>();
  #unwritten: StoredSegment[] = [];
  /** Files whose checksum is wrong. */
  readonly #torn = new Set<string>();

  /** @param folder the library's. */
  constructor(folder: string, library: Header) {
    this.#folder = join(folder, 'segments');
    this.#library = library;
  }

  /** The segments to use for these transcripts, in order; where several hold the same, the one that holds most. */
  covering(transcripts: readonly TranscriptRow[]): StoredSegment[] {
    const editions = new Map(
      transcripts.map((row) => [row.number, toSegmentTranscript(row, 0)[1]]),
    );
    const isCurrent = ([number, edition]: SegmentTranscript) => editions.get(number) === edition;
    const usable = [...this.#onDisk(), ...this.#unwritten].flatMap((segment): StoredSegment[] => {
      const { from, to } = segment;
      const current = segment.transcripts.filter(isCurrent);
      const inRange = transcripts.filter(({ number }) => from <= number && number <= to);
      if (inRange.length > current.length) return [];
      const livePassages = countPassages(current);
      const deletedPassages = countPassages(segment.transcripts) - livePassages;
      return [{ ...segment, livePassages, deletedPassages }];
    });
    usable.sort((a, b) => b.livePassages - a.livePassages || a.deletedPassages - b.deletedPassages);
    const chosen: StoredSegment[] = [];
    for (const segment of usable) {
      if (chosen.every(({ from, to }) => to < segment.from || segment.to < from)) {
        chosen.push(segment);
      }
    }
    return chosen.sort((a, b) => a.from - b.from);
  }

  /** `null` where the file has gone or is torn: `covering` leaves it out from then on. */
  load({ key, file }: StoredSegment): Segment | null {
    const loaded = this.#loaded.get(key);
    if (loaded !== undefined || file === null) return loaded ?? null;
    let isWhole = false;
    const segment = new Segment(file.header.lengths, (bytes) => {
      isWhole = readFileBody(file, bytes);
      if (!isWhole) bytes.fill(0); // Offsets in a torn file may point anywhere.
    });
    if (!isWhole) {
      this.#torn.add(file.path);
      return null;
    }
    this.#loaded.set(key, segment);
    return segment;
  }

  keepInMemory(
    range: SegmentRange,
    transcripts: readonly SegmentTranscript[],
    segment: Segment,
  ): void {
    const key = `${range.from}-${range.to} ${transcripts.map(([, edition]) => edition).join(' ')}`;
    this.#unwritten.push({ ...range, isBuilt: true, key, transcripts, file: null });
    this.#loaded.set(key, segment);
  }

  write(
    { from, to }: Pick<SegmentRange, 'from' | 'to'>,
    transcripts: readonly SegmentTranscript[],
    segment: Segment,
  ): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const lengths = tableLengths(COLUMNS, segment.columns);
    const header: SegmentHeader = { rules: RULES, library: this.#library, transcripts, lengths };
    const path = join(this.#folder, `${from}-${to}${EXTENSION}`);
    writeCheckedFile(path, header, segment.bytes);
    this.#torn.delete(path);
  }

  /** Drops all other segments from memory. */
  retain(segments: readonly StoredSegment[]): void {
    const keys = new Set(segments.map(({ key }) => key));
    this.#unwritten = this.#unwritten.filter(({ key }) => keys.has(key));
    for (const key of this.#loaded.keys()) if (!keys.has(key)) this.#loaded.delete(key);
  }

  /** Deletes the files of all other segments, and temporary files of killed writers. */
  deleteOthers(segments: readonly StoredSegment[]): void {
    const paths = new Set(segments.map(({ file }) => file?.path));
    for (const path of this.#paths()) {
      if (!paths.has(path) && OWN_NAME.test(path)) tryWrite(() => rmSync(path, { force: true }));
    }
  }

  /** Whether a writer that was ended, or could not delete, left a temporary file; or another writes one now. */
  hasTemporaryFiles(): boolean {
    return this.#paths().some((path) => OWN_NAME.test(path) && !path.endsWith(EXTENSION));
  }

  #onDisk(): StoredSegment[] {
    const expected = JSON.stringify([RULES, this.#library]);
    return this.#paths().flatMap((path): StoredSegment[] => {
      if (!path.endsWith(EXTENSION)) return [];
      const file = readFileHeader<SegmentHeader>(path);
      if (file === null) return [];
      const { rules, library, transcripts } = file.header;
      const key = `${basename(path)} ${file.checksum}`;
      if (JSON.stringify([rules, library]) !== expected || this.#torn.has(path)) return [];
      const [from, to] = [transcripts[0][0], transcripts[transcripts.length - 1][0]];
      const range = { from, to, livePassages: 0, deletedPassages: 0, isBuilt: true };
      return [{ ...range, key, transcripts, file }];
    });
  }

  #paths(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder).map((name) => join(this.#folder, name));
  }
}
