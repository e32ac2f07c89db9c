/** Postings: for each term the passages it is said in, in speaking order, and how often. */

export interface Postings {
  /** Term → its number. */
  readonly terms: ReadonlyMap<string, number>;
  /** Where each term's postings begin; one more entry for the end of the last. */
  readonly starts: Uint32Array;
  /** The passage of each posting; ascending within a term. */
  readonly passages: Uint32Array;
  /** How often all terms of all postings before this one are said; one more entry for the end. */
  readonly saidBefore: Uint32Array;
  /** How many terms all passages before this one have; one more entry for the end. */
  readonly lengthBefore: Uint32Array;
}

/** Postings of passages given in speaking order, each as its terms. */
export function buildPostings(passages: Iterable<readonly string[]>): Postings {
  const terms = new Map<string, number>();
  const said: number[][] = [];
  const lengthBefore = [0];
  let passage = 0;
  for (const spoken of passages) {
    for (const [term, times] of countTerms(spoken)) {
      let number = terms.get(term);
      if (number === undefined) {
        number = terms.size;
        terms.set(term, number);
        said.push([]);
      }
      said[number].push(passage, times);
    }
    lengthBefore.push(lengthBefore[passage] + spoken.length);
    passage++;
  }
  return { terms, ...flatten(said), lengthBefore: Uint32Array.from(lengthBefore) };
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** @param said for each term, passage and times in turn. */
function flatten(said: number[][]): Pick<Postings, 'starts' | 'passages' | 'saidBefore'> {
  const size = said.reduce((sum, list) => sum + list.length / 2, 0);
  const starts = new Uint32Array(said.length + 1);
  const passages = new Uint32Array(size);
  const saidBefore = new Uint32Array(size + 1);
  let at = 0;
  said.forEach((list, term) => {
    starts[term] = at;
    for (let i = 0; i < list.length; i += 2) {
      passages[at] = list[i];
      saidBefore[at + 1] = saidBefore[at] + list[i + 1];
      at++;
    }
  });
  starts[said.length] = at;
  return { starts, passages, saidBefore };
}

/** Where a term's postings stand, from `low` (included) to `high` (excluded). */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/** Where a term's postings stand that are of the passages from `from` (included) to `to` (excluded). */
export function stretchOf(
  { starts, passages }: Postings,
  term: number,
  from: number,
  to: number,
): Stretch {
  const low = lowerBound(passages, starts[term], starts[term + 1], from);
  return { low, high: lowerBound(passages, low, starts[term + 1], to) };
}

/** How often a stretch's term is said in the passages from `from` (included) to `to` (excluded). */
export function timesSaid(
  { passages, saidBefore }: Postings,
  { low, high }: Stretch,
  from: number,
  to: number,
): number {
  const first = lowerBound(passages, low, high, from);
  const last = lowerBound(passages, first, high, to);
  return saidBefore[last] - saidBefore[first];
}

/** The first position in `low..high` of ascending values that is not below `value`. */
function lowerBound(values: Uint32Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
