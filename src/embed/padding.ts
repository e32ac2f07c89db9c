/** Rows of ids, each of its own length → one block of 64-bit numbers, as models want them. */

export interface Padded {
  readonly ids: BigInt64Array;
  /** 1 for an id, 0 for padding. */
  readonly mask: BigInt64Array;
  /** Texts and ids of each. */
  readonly dims: [number, number];
}

/** Cuts rows at `longest` ids and fills the shorter ones up to the longest of them. */
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
