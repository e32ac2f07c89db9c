/**
 * Turns to passages: pieces of at most `MAX_WORDS` words, cut at sentence ends, as few as possible and
 * as even as possible. A passage is a slice of its turn and begins and ends with speech.
 */

import type { Passage, Transcript } from '../domain/transcript.ts';
import { blankAsides } from '../text/asides.ts';
import { splitSentences, type TextSpan } from '../text/sentences.ts';

/** Goes up whenever the same turn would be cut otherwise: passages of another version are not comparable. */
export const CHUNK_RULES_VERSION = 1;

export const MAX_PASSAGE_WORDS = 120;

/** A word; a letter of a script without spaces counts as one, and what is longer than any word as several. */
const WORD =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]|[^\s\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]{1,80}/gu;

const CLAUSE_END = /[,;:—]["'”’)\]]?\s+|\s--?\s+/g;

/** What a cut costs beside unevenness, in words squared: none at a sentence end, most inside a clause. */
const CUT_COST = { sentence: 0, clause: 40 ** 2, word: 80 ** 2 } as const;

/** The smallest thing that is not cut: a sentence, or in a sentence that is too long a clause or a word. */
interface Unit {
  readonly start: number;
  readonly end: number;
  /** Index of its first word in the turn, and of the one after its last. */
  readonly firstWord: number;
  readonly endWord: number;
  /** What ends with it. */
  readonly boundary: keyof typeof CUT_COST;
}

/** The passages of a transcript, in speaking order. */
export const chunk = ({ turns }: Pick<Transcript, 'turns'>): Passage[] =>
  turns.flatMap(({ text }, turn) => splitIntoPassages(text).map((offsets) => ({ turn, offsets })));

/** The passages of one turn's text, as offsets. */
export function splitIntoPassages(text: string): TextSpan[] {
  const spoken = blankAsides(text);
  const words = [...text.matchAll(WORD)].map(
    ({ index, 0: word }): TextSpan => [index, index + word.length],
  );
  if (words.length <= MAX_PASSAGE_WORDS) return trimSpan(spoken, [0, spoken.length]);
  return pack(splitIntoUnits(spoken, words));
}

/** `words` are those of the turn as it is written, asides and all: that is what a passage shows. */
function splitIntoUnits(spoken: string, words: readonly TextSpan[]): Unit[] {
  let next = 0;
  const unit = ([start, end]: TextSpan, boundary: Unit['boundary']): Unit => {
    while (next < words.length && (words[next]?.[1] ?? 0) <= start) next++;
    let endWord = next;
    while (endWord < words.length && (words[endWord]?.[0] ?? 0) < end) endWord++;
    return { start, end, firstWord: next, endWord, boundary };
  };
  const divide = (span: TextSpan): Unit[] => {
    const sentence = unit(span, 'sentence');
    if (sentence.endWord - sentence.firstWord <= MAX_PASSAGE_WORDS) return [sentence];
    const pieces = splitClauses(spoken, span).flatMap((clause): Unit[] => {
      const whole = unit(clause, 'clause');
      if (whole.endWord - whole.firstWord <= MAX_PASSAGE_WORDS) return [whole];
      const single = words
        .slice(whole.firstWord, whole.endWord)
        .flatMap((word) => trimSpan(spoken, word))
        .map((word) => unit(word, 'word'));
      return markLastBoundary(single, 'clause');
    });
    return markLastBoundary(pieces, 'sentence');
  };
  return splitSentences(spoken).flatMap(divide);
}

/** The last of the pieces ends what all of them together are. */
const markLastBoundary = (units: readonly Unit[], boundary: Unit['boundary']): Unit[] =>
  units.map((unit, i) => (i === units.length - 1 ? { ...unit, boundary } : unit));

function splitClauses(text: string, [start, end]: TextSpan): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(CLAUSE_END)) {
    spans.push(...trimSpan(text, [from, start + index + mark.length]));
    from = start + index + mark.length;
  }
  spans.push(...trimSpan(text, [from, end]));
  return spans;
}

/** The span without white space around it; none when nothing is left. */
function trimSpan(text: string, [start, end]: TextSpan): TextSpan[] {
  const piece = text.slice(start, end);
  const body = piece.trim();
  const from = start + piece.indexOf(body);
  return body === '' ? [] : [[from, from + body.length]];
}

/** Fewest passages first, then the most even ones: the least sum of squared lengths, by dynamic programming. */
function pack(units: readonly Unit[]): TextSpan[] {
  // best[i]: how the units before i are packed, and where the last passage among them begins.
  const best: { passages: number; cost: number; begin: number }[] = [
    { passages: 0, cost: 0, begin: 0 },
  ];
  for (const [i, last] of units.entries()) {
    let choice = { passages: Number.POSITIVE_INFINITY, cost: 0, begin: i };
    for (let begin = i; begin >= 0; begin--) {
      const words = last.endWord - (units[begin]?.firstWord ?? 0);
      if (words > MAX_PASSAGE_WORDS && begin < i) break;
      const before = best[begin];
      if (!before) break;
      const passages = before.passages + 1;
      const cost = before.cost + words ** 2 + CUT_COST[last.boundary];
      const better =
        passages < choice.passages || (passages === choice.passages && cost < choice.cost);
      if (better) choice = { passages, cost, begin };
    }
    best.push(choice);
  }
  const spans: TextSpan[] = [];
  for (let end = units.length; end > 0; ) {
    const begin = best[end]?.begin ?? 0;
    spans.push([units[begin]?.start ?? 0, units[end - 1]?.end ?? 0]);
    end = begin;
  }
  return spans.reverse();
}
