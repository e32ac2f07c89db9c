/** Grouping of texts by length: a batch is padded to its longest text, so unlike lengths waste most of the work. */

/** Characters of the longest text times texts: above it a batch gains no speed and costs memory. */
const BATCH_CHARACTERS = 32_768;

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
