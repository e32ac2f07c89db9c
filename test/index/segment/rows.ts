/** Rows of passages of any vectors, as a segment is built from them. */

import { buildColumns } from '#src/index/segment/build.ts';
import { Segment } from '#src/index/segment/segment.ts';
import type { PassageVectorRow } from '#src/index/storage/rows.ts';
import { toStoredVector } from '#src/index/vectors/stored-vector.ts';

/** One passage a turn, all by one person who says more and more, in transcripts of these lengths. */
export function rowsOf(lengths: readonly number[], vectors: Float32Array): PassageVectorRow[] {
  const size = lengths.reduce((sum, length) => sum + length, 0);
  const dimensions = vectors.length / size;
  return lengths.flatMap((length, transcript) => {
    const before = lengths.slice(0, transcript).reduce((sum, one) => sum + one, 0);
    return Array.from({ length }, (_, turn): PassageVectorRow => {
      const at = (before + turn) * dimensions;
      const text = 'word '.repeat(wordsOf(before + turn));
      return {
        number: before + turn + 1,
        transcript: transcript + 1,
        turn,
        question: null,
        section: null,
        language: null,
        start: 0,
        end: text.length,
        turnStart: null,
        turnEnd: null,
        cues: null,
        text,
        speaker: 1,
        name: 'Ana',
        title: null,
        affiliation: null,
        role: 'participant',
        original: null,
        vector: Buffer.from(toStoredVector(vectors.subarray(at, at + dimensions)).buffer),
      };
    });
  });
}

/** How many terms the passage of a number says. */
export function termsOf(passage: number): number {
  // Ana's name is one.
  return 1 + wordsOf(passage);
}

const wordsOf = (passage: number) => (passage * 7) % 40;

export function segmentOf(
  lengths: readonly number[],
  vectors: Float32Array,
  dimensions: number,
): Segment {
  return Segment.of(buildColumns(rowsOf(lengths, vectors), dimensions));
}
