/** How much an answer may hold: a reader with a bounded memory says how many tokens it takes. */

/** UTF-8 bytes of a token, on the safe side for English speech. */
const BYTES_PER_TOKEN = 4;

export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

/** Tokens of an answer beside its items: how the question was understood, the cursor. */
const OVERHEAD = 60;

/** The first of the items that fit together, at least one, whether they are read as text or as JSON. */
export function takeWithin<T>(
  items: readonly T[],
  maxTokens: number,
  write: (item: T) => string,
): T[] {
  let left = maxTokens - OVERHEAD;
  const fitting: T[] = [];
  for (const item of items) {
    left -= Math.max(estimateTokens(write(item)), estimateTokens(JSON.stringify(item)));
    if (left < 0 && fitting.length > 0) break;
    fitting.push(item);
  }
  return fitting;
}
