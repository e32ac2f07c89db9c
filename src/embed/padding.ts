/** Pads rows of token ids to one tensor of 64-bit integers. */

export interface Padded {
  readonly ids: BigInt64Array;
  /** 1 for an id, 0 for padding. */
  readonly mask: BigInt64Array;
  /** Texts × tokens. */
  readonly dims: [number, number];
}

/** Truncates rows to `longest` ids. */
export function pad(rows: readonly (readonly number[])[], filler: number, longest: number): Padded {
  const length = Math.min(longest, Math.max(...rows.map((row) => row.length)));
  const ids = new BigInt64Array(rows.length * length).fill(BigInt(filler));
  const mask = new BigInt64Array(rows.length * length);
  for (const [text, row] of rows.entries()) {
    const start = text * length;
    const count = Math.min(length, row.length);
    for (let at = 0; at < count; at++) ids[start + at] = BigInt(row[at]);
    mask.fill(1n, start, start + count);
  }
  return { ids, mask, dims: [rows.length, length] };
}
