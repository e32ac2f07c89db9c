/** How much an answer may hold: a reader with a bounded memory says how many tokens it takes. */

/** UTF-8 bytes of a token, on the safe side for English speech. */
const BYTES_PER_TOKEN = 4;

export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

/** The first of the items that fit together, at least one. */
export function takeWithin<T>(
  items: readonly T[],
  maxTokens: number,
  write: (item: T) => string,
): T[] {
  let left = maxTokens;
  const fitting: T[] = [];
  for (const item of items) {
    left -= estimateTokens(write(item));
    if (left < 0 && fitting.length > 0) break;
    fitting.push(item);
  }
  return fitting;
}
