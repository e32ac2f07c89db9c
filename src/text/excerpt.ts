/** Cuts what surrounds a passage to the sentences next to it, and a long question to what it asks. */

import { blankAsides } from './asides.ts';
import { splitSentences } from './sentences.ts';

/** Sentences around a passage, and their length together in UTF-16 code units. */
const MAX_SENTENCES = 2;
const MAX_LENGTH = 300;
/** UTF-16 code units of a question that is shown whole. */
const MAX_QUESTION_LENGTH = 600;
/** UTF-16 code units in which those sentences are looked for: a turn may be a lecture. */
const SEARCHED_LENGTH = 2_000;
const OMISSION = '… ';

/** The last sentences of a text; the last one is cut at its beginning where it is long. */
export function lastSentences(whole: string): string {
  const text = whole.slice(-SEARCHED_LENGTH);
  const spans = splitSentences(blankAsides(text));
  const last = spans.at(-1);
  if (last === undefined) return '';
  let from = last[0];
  for (const [start] of spans.slice(-MAX_SENTENCES).reverse()) {
    if (last[1] - start <= MAX_LENGTH) from = start;
  }
  const shown = text.slice(from, last[1]);
  return shown.length <= MAX_LENGTH
    ? shown
    : OMISSION + shown.slice(-MAX_LENGTH).replace(/^\S*\s+/, '');
}

/** The first sentences of a text; the first one is cut at its end where it is long. */
export function firstSentences(whole: string): string {
  const text = whole.slice(0, SEARCHED_LENGTH);
  const spans = splitSentences(blankAsides(text), null, MAX_SENTENCES);
  const first = spans.at(0);
  if (first === undefined) return '';
  let to = first[1];
  for (const [, end] of spans) {
    if (end - first[0] <= MAX_LENGTH) to = end;
  }
  const shown = text.slice(first[0], to);
  return shown.length <= MAX_LENGTH
    ? shown
    : `${shown.slice(0, MAX_LENGTH).replace(/(?<!\s)\s+\S*$/, '')} …`;
}

/** A question; of a long one the sentences up to its last question mark, as many as fit. @param most UTF-16 code units. */
export function excerptQuestion(text: string, most = MAX_QUESTION_LENGTH): string {
  if (text.length <= most) return text;
  const spans = splitSentences(text);
  const last = spans.findLastIndex((span) => text.slice(...span).endsWith('?'));
  const end = spans[last]?.[1] ?? text.length;
  const start = spans.find(([from]) => end - from <= most)?.[0];
  if (start === undefined || start >= end) {
    return OMISSION + text.slice(end - most, end).replace(/^\S*\s+/, '');
  }
  return (start > 0 ? OMISSION : '') + text.slice(start, end);
}
