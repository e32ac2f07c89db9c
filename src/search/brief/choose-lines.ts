/** Chooses who is quoted, and with which of their sentences. */

export interface Line {
  /** Equal for two lines of one person. */
  readonly person: string;
  readonly passage: { readonly passage: number };
  readonly terms: ReadonlySet<string>;
  readonly score: number;
}

/** Lines where fewer people answer, and at most. */
export const MIN_LINES = 3;
export const MAX_LINES = 7;
/** Minimum score as a share of the best line's, beyond the fewest lines. */
const MIN_SHARE = 0.8;
/** Share of the terms of the shorter of two lines from which both say the same. */
const SAME_SHARE = 0.7;
const MAX_LINES_OF_PASSAGE = 3;

/** One line for each person, then further ones where few people answer; best first. */
export function chooseLines<L extends Line>(lines: readonly L[]): L[] {
  const sorted = lines.toSorted((a, b) => b.score - a.score);
  const chosen: L[] = [];
  const minScore = MIN_SHARE * (sorted[0]?.score ?? 0);
  const take = (mayTake: (line: L) => boolean) => {
    for (const line of sorted) {
      if (chosen.length === MAX_LINES) return;
      if (chosen.length >= MIN_LINES && line.score < minScore) return;
      if (mayTake(line) && isNew(line, chosen)) chosen.push(line);
    }
  };
  take(({ person }) => chosen.every((other) => other.person !== person));
  take(() => true);
  return chosen.sort((a, b) => b.score - a.score);
}

function isNew(line: Line, chosen: readonly Line[]): boolean {
  const ofPassage = chosen.filter(({ passage }) => passage.passage === line.passage.passage);
  return (
    ofPassage.length < MAX_LINES_OF_PASSAGE &&
    chosen.every(({ terms }) => !saySame(terms, line.terms))
  );
}

export function saySame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a];
  const shared = [...shorter].filter((term) => longer.has(term)).length;
  return shared >= SAME_SHARE * shorter.size;
}
