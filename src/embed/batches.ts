/** Grouping of texts by length: a batch is padded to its longest text, so unlike lengths waste most of the work. */

/**
 * Characters of the longest text times texts: three passages, or thirty sentences. Below it calls cost more than they
 * do; above it what a model works on outgrows the processor's cache (16 times as much halves all-MiniLM-L6-v2's speed).
 */
const BATCH_CHARACTERS = 2048;

/** Positions of the texts that are not blank, shortest first, cut into batches. */
export function batches(texts: readonly string[]): number[][] {
  const positions = texts
    .map((_, position) => position)
    .filter((position) => texts[position].trim() !== '')
    .sort((a, b) => texts[a].length - texts[b].length);
  const cut: number[][] = [];
  let batch: number[] = [];
  for (const position of positions) {
    if (batch.length > 0 && texts[position].length * (batch.length + 1) > BATCH_CHARACTERS) {
      cut.push(batch);
      batch = [];
    }
    batch.push(position);
  }
  if (batch.length > 0) cut.push(batch);
  return cut;
}
