/** Batches texts of similar length: a batch is padded to its longest text, so unlike lengths waste work. */

/** Longest text × texts. With 16 times as much all-MiniLM-L6-v2 outgrows the processor's cache and halves its speed. */
const BATCH_CHARACTERS = 2048;

/** Positions of the texts that are not blank, in batches, shortest first. */
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
