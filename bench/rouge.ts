/** ROUGE-1: how many words two texts share. Lin 2004, without stemming, as the QMSum authors report it. */

const WORD = /[a-z0-9]+/g;

export interface Rouge {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function rouge1(text: string, reference: string): Rouge {
  const said = countWords(text);
  const wanted = countWords(reference);
  let shared = 0;
  for (const [word, times] of said) shared += Math.min(times, wanted.get(word) ?? 0);
  const precision = shared / Math.max(1, total(said));
  const recall = shared / Math.max(1, total(wanted));
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, times) => sum + times, 0);
