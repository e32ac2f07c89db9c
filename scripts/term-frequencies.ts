/**
 * How many passages of spoken English contain a term, as classes: `tsx scripts/term-frequencies.ts a.txt b.txt >
 * src/text/spoken-english.ts`. Each file is a source with one passage a line, "Speaker: words"; all sources count equally.
 */

import { readFileSync } from 'node:fs';
import { FREQUENCY_CLASS_BASE } from '#src/text/term-rarity.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** Words of a passage that are counted: passages of conversations are that long on average. */
const PASSAGE_WORDS = 45;
/** Terms in fewer passages than one in so many are left out: they are rare. */
const RAREST = 6_000;
/** A term of one source only is its jargon. */
const MIN_SOURCES = 2;

const sources = process.argv.slice(2).map((file) => countPassages(readFileSync(file, 'utf8')));
const terms = new Set(sources.flatMap((counts) => [...counts.keys()]));
const classes: string[][] = [];
for (const term of [...terms].sort()) {
  const shares = sources.map((counts) => counts.get(term) ?? 0);
  if (shares.filter((share) => share > 0).length < MIN_SOURCES) continue;
  const share = shares.reduce((sum, one) => sum + one, 0) / sources.length;
  if (share < 1 / RAREST || /\d/.test(term)) continue;
  const number = Math.round(Math.log(1 / share) / Math.log(FREQUENCY_CLASS_BASE));
  classes[number] ??= [];
  classes[number].push(term);
}
const lines = Array.from(classes, (list = []) => list.join(' '));
console.log(
  '/** Made by scripts/term-frequencies.ts, see BENCHMARKS.md: terms by class, the most frequent first. */',
);
console.log(`\nexport const SPOKEN_ENGLISH = \`\n${lines.join('\n')}\n\`;`);

/** The share of passages with each term. */
function countPassages(text: string): Map<string, number> {
  const passages = text.split('\n').filter((line) => line !== '');
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const words = passage
      .replace(/^[^:]*: /, '')
      .split(' ')
      .slice(0, PASSAGE_WORDS);
    for (const term of new Set(tokenize(words.join(' ')))) {
      counts.set(term, (counts.get(term) ?? 0) + 1 / passages.length);
    }
  }
  return counts;
}
