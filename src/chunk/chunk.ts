/**
 * Turns to passages: pieces of at most `MAX_WORDS` words, cut at sentence ends, as few as possible and
 * as even as possible. A passage is a slice of its turn and begins and ends with speech.
 */

import { speech } from '../text/aside.ts';
import { type Span, sentences } from '../text/sentences.ts';
import type { Passage, Transcript } from '../transcript.ts';

/** Goes up whenever the same turn would be cut otherwise: passages of another version are not comparable. */
export const CHUNK_RULES_VERSION = 1;

export const MAX_WORDS = 120;

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
  readonly from: number;
  readonly to: number;
  /** What ends with it. */
  readonly ends: keyof typeof CUT_COST;
}

/** The passages of a transcript, in speaking order. */
export const chunk = ({ turns }: Pick<Transcript, 'turns'>): Passage[] =>
  turns.flatMap(({ text }, turn) => passagesOf(text).map((offsets) => ({ turn, offsets })));

/** The passages of one turn's text, as offsets. */
export function passagesOf(text: string): Span[] {
  const spoken = speech(text);
  const words = [...text.matchAll(WORD)].map(
    ({ index, 0: word }): Span => [index, index + word.length],
  );
  if (words.length <= MAX_WORDS) return trimmed(spoken, [0, spoken.length]);
  return pack(unitsOf(spoken, words));
}

/** `words` are those of the turn as it is written, asides and all: that is what a passage shows. */
function unitsOf(spoken: string, words: readonly Span[]): Unit[] {
  let next = 0;
  const unit = ([start, end]: Span, ends: Unit['ends']): Unit => {
    while (next < words.length && (words[next]?.[1] ?? 0) <= start) next++;
    let to = next;
    while (to < words.length && (words[to]?.[0] ?? 0) < end) to++;
    return { start, end, from: next, to, ends };
  };
  const divide = (span: Span): Unit[] => {
    const sentence = unit(span, 'sentence');
    if (sentence.to - sentence.from <= MAX_WORDS) return [sentence];
    const pieces = clausesOf(spoken, span).flatMap((clause): Unit[] => {
      const whole = unit(clause, 'clause');
      if (whole.to - whole.from <= MAX_WORDS) return [whole];
      const single = words
        .slice(whole.from, whole.to)
        .flatMap((word) => trimmed(spoken, word))
        .map((word) => unit(word, 'word'));
      return endWith(single, 'clause');
    });
    return endWith(pieces, 'sentence');
  };
  return sentences(spoken).flatMap(divide);
}

/** The last of the pieces ends what all of them together are. */
const endWith = (units: readonly Unit[], ends: Unit['ends']): Unit[] =>
  units.map((unit, i) => (i === units.length - 1 ? { ...unit, ends } : unit));

function clausesOf(text: string, [start, end]: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(CLAUSE_END)) {
    spans.push(...trimmed(text, [from, start + index + mark.length]));
    from = start + index + mark.length;
  }
  spans.push(...trimmed(text, [from, end]));
  return spans;
}

/** The span without white space around it; none when nothing is left. */
function trimmed(text: string, [start, end]: Span): Span[] {
  const piece = text.slice(start, end);
  const body = piece.trim();
  const from = start + piece.indexOf(body);
  return body === '' ? [] : [[from, from + body.length]];
}

/** Fewest passages first, then the most even ones: the least sum of squared lengths, by dynamic programming. */
function pack(units: readonly Unit[]): Span[] {
  // best[i]: how the units before i are packed, and where the last passage among them begins.
  const best: { passages: number; cost: number; begin: number }[] = [
    { passages: 0, cost: 0, begin: 0 },
  ];
  for (const [i, last] of units.entries()) {
    let choice = { passages: Number.POSITIVE_INFINITY, cost: 0, begin: i };
    for (let begin = i; begin >= 0; begin--) {
      const words = last.to - (units[begin]?.from ?? 0);
      if (words > MAX_WORDS && begin < i) break;
      const before = best[begin];
      if (!before) break;
      const passages = before.passages + 1;
      const cost = before.cost + words ** 2 + CUT_COST[last.ends];
      const better =
        passages < choice.passages || (passages === choice.passages && cost < choice.cost);
      if (better) choice = { passages, cost, begin };
    }
    best.push(choice);
  }
  const spans: Span[] = [];
  for (let end = units.length; end > 0; ) {
    const begin = best[end]?.begin ?? 0;
    spans.push([units[begin]?.start ?? 0, units[end - 1]?.end ?? 0]);
    end = begin;
  }
  return spans.reverse();
}
