/** The vectors of a transcript in pages, so that those around a passage are fetched without all others. */

import type { Columns } from '../segment/columns.ts';
import type { SegmentQuery } from '../segment/segment-query.ts';
import { type QuantizedQuery, rowStride } from '../vectors/quantize.ts';
import { unitScale } from '../vectors/stored-vector.ts';

export const PASSAGES_PER_PAGE = 16;

/** Stored vectors, padded, row after row, and the scale of each. */
export interface VectorPage {
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

export function pageOf(passage: number): number {
  return Math.floor(passage / PASSAGES_PER_PAGE);
}

/** @param columns of one transcript. @returns its pages as bytes. */
export function encodePages({ vectors, passageScale }: Columns): Buffer[] {
  const size = (PASSAGES_PER_PAGE * vectors.length) / (passageScale.length || 1);
  const pages = Math.ceil(passageScale.length / PASSAGES_PER_PAGE);
  return Array.from({ length: pages }, (_, page) =>
    Buffer.from(vectors.subarray(page * size, (page + 1) * size)),
  );
}

export function decodePage(bytes: Buffer, dimensions: number): VectorPage {
  const stride = rowStride(dimensions);
  const vectors = Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
  const scales = Float32Array.from({ length: vectors.length / stride }, (_, row) =>
    unitScale(vectors.subarray(row * stride, (row + 1) * stride)),
  );
  return { vectors, scales };
}

/** The vectors of a page's passages as they are stored elsewhere. */
export function unpadPage({ vectors, scales }: VectorPage, dimensions: number): Buffer[] {
  const stride = rowStride(dimensions);
  return Array.from(scales, (_, row) =>
    Buffer.from(vectors.subarray(row * stride, row * stride + dimensions)),
  );
}

/** Compares a query with passages whose pages are at hand, in the same whole numbers as scan.wat. */
export function comparePages(
  pages: ReadonlyMap<number, VectorPage>,
  { numbers, scale }: QuantizedQuery,
  size: number,
): Pick<SegmentQuery, 'cosines'> {
  const cosines = new Float32Array(size);
  return {
    cosines(from, to) {
      for (let passage = from; passage < to; passage++) {
        const page = pages.get(pageOf(passage));
        const row = passage % PASSAGES_PER_PAGE;
        cosines[passage] =
          page === undefined
            ? 0
            : product(page.vectors, row * numbers.length, numbers) * page.scales[row] * scale;
      }
      return cosines;
    },
  };
}

function product(vectors: Int8Array, start: number, numbers: Int16Array): number {
  let sum = 0;
  for (let d = 0; d < numbers.length; d++) sum += vectors[start + d] * numbers[d];
  return sum;
}
