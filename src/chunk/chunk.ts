/**
 * Turns → passages of at most `MAX_PASSAGE_WORDS` words, cut at sentence ends, as few and as even as possible. A
 * passage is a slice of its turn that begins and ends with speech, not with an aside.
 */

import type { Passage, Transcript } from '../domain/transcript.ts';
import { blankAsides } from '../text/asides.ts';
import { splitSentences, type TextSpan } from '../text/sentences.ts';
import { hasUnspaced, unspacedWordStarts } from '../text/unspaced.ts';

/** Raised when any turn is cut differently: passages of two versions are not comparable. */
export const CHUNK_RULES_VERSION = 2;

export const MAX_PASSAGE_WORDS = 120;

/** No word is longer than 80 characters. */
const WORD = /\S{1,80}/gu;

const CLAUSE_END = /[,;:—]["'”’)\]]?\s+|\s--?\s+|[、，；：]/g;

/** The cost of a cut beside unevenness, in words squared. */
const CUT_COST = { sentence: 0, clause: 40 ** 2, word: 80 ** 2 } as const;

/** A sentence; where it is too long, a clause or a word. */
interface Unit {
  readonly start: number;
  readonly end: number;
  /** Indices of its words in the turn, end exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  readonly boundary: keyof typeof CUT_COST;
}

export const chunk = ({ turns, language }: Pick<Transcript, 'turns' | 'language'>): Passage[] =>
  turns.flatMap(({ text }, turn) =>
    splitIntoPassages(text, language).map((offsets) => ({ turn, offsets })),
  );

/** Counts the words of asides too: a passage shows them. */
export function splitIntoPassages(text: string, language: string | null = null): TextSpan[] {
  const speech = blankAsides(text);
  const words = splitIntoWords(text);
  if (words.length <= MAX_PASSAGE_WORDS) return trimSpan(speech, [0, speech.length]);
  return pack(splitIntoUnits(speech, words, language));
}

function splitIntoWords(text: string): TextSpan[] {
  const words: TextSpan[] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (hasUnspaced(word)) words.push(...splitUnspaced(word, index));
    else words.push([index, index + word.length]);
  }
  return words;
}

/** Punctuation belongs to the word before it. */
function splitUnspaced(run: string, offset: number): TextSpan[] {
  const starts = unspacedWordStarts(run);
  return starts.map((start, at) => [
    offset + (at === 0 ? 0 : start),
    offset + (starts[at + 1] ?? run.length),
  ]);
}

function splitIntoUnits(
  speech: string,
  words: readonly TextSpan[],
  language: string | null,
): Unit[] {
  let next = 0;
  const unit = ([start, end]: TextSpan, boundary: Unit['boundary']): Unit => {
    while (next < words.length && words[next][1] <= start) next++;
    let endWord = next;
    while (endWord < words.length && words[endWord][0] < end) endWord++;
    return { start, end, firstWord: next, endWord, boundary };
  };
  const divide = (span: TextSpan): Unit[] => {
    const sentence = unit(span, 'sentence');
    if (sentence.endWord - sentence.firstWord <= MAX_PASSAGE_WORDS) return [sentence];
    const pieces = splitClauses(speech, span).flatMap((clause): Unit[] => {
      const whole = unit(clause, 'clause');
      if (whole.endWord - whole.firstWord <= MAX_PASSAGE_WORDS) return [whole];
      const singleWords = words
        .slice(whole.firstWord, whole.endWord)
        .flatMap((word) => trimSpan(speech, word))
        .map((word) => unit(word, 'word'));
      return markLastBoundary(singleWords, 'clause');
    });
    return markLastBoundary(pieces, 'sentence');
  };
  return splitSentences(speech, language).flatMap(divide);
}

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

/** Empty where the span is blank. */
function trimSpan(text: string, [start, end]: TextSpan): TextSpan[] {
  const piece = text.slice(start, end);
  const body = piece.trim();
  const from = start + piece.indexOf(body);
  return body === '' ? [] : [[from, from + body.length]];
}

/** Minimises the number of passages, then squared lengths plus cut costs, by dynamic programming. */
function pack(units: readonly Unit[]): TextSpan[] {
  /* best[i] packs the units before i; `begin` is the first unit of the last passage. */
  const best: { passages: number; cost: number; begin: number }[] = [
    { passages: 0, cost: 0, begin: 0 },
  ];
  for (const [i, last] of units.entries()) {
    let choice = { passages: Number.POSITIVE_INFINITY, cost: 0, begin: i };
    for (let begin = i; begin >= 0; begin--) {
      const words = last.endWord - units[begin].firstWord;
      if (words > MAX_PASSAGE_WORDS && begin < i) break;
      const before = best[begin];
      const passages = before.passages + 1;
      const cost = before.cost + words ** 2 + CUT_COST[last.boundary];
      const isBetter =
        passages < choice.passages || (passages === choice.passages && cost < choice.cost);
      if (isBetter) choice = { passages, cost, begin };
    }
    best.push(choice);
  }
  const spans: TextSpan[] = [];
  for (let end = units.length; end > 0; ) {
    const { begin } = best[end];
    spans.push([units[begin].start, units[end - 1].end]);
    end = begin;
  }
  return spans.reverse();
}
