/** Which share of a document's letters is in the turns of its transcript, and which lines are not. */

import type { Content } from '../content.ts';
import type { DraftTurn } from '../format.ts';
import { collectShingles, countLetters, thinning, visitShingles } from './shingles.ts';

export interface Coverage {
  /** Letters in lines of which the turns hold most. */
  readonly read: number;
  /** Letters in the others; headings and lists of people are among them. */
  readonly unread: number;
  /** The numbers of those others, from 0, between the first line that is in a turn and the last. */
  readonly unreadLines: readonly number[];
}

/** A label stands before the words of a line, so that not all of it need be found. */
const MIN_FOUND_SHARE = 0.4;

/** The share of the characters that are in turns: quick, and too low where labels and times take up many. */
export function estimateReadShare({ text }: Content, turns: readonly DraftTurn[]): number {
  const spoken = turns.reduce((sum, turn) => sum + turn.text.length, 0);
  return Math.min(1, spoken / Math.max(1, text.length));
}

/** Takes linear time. Of JSON, its texts of several words are the lines. */
export function measureCoverage(
  { text, json, lines }: Content,
  turns: readonly DraftTurn[],
): Coverage {
  if (json !== undefined) return coverLines(collectTexts(json), turns);
  return coverLines(/^\s*</.test(text) ? splitMarkup(text) : lines, turns);
}

/** The lines of XML without its tags, which may part words. */
const splitMarkup = (text: string): string[] =>
  text.replace(/<[^<>]*>/g, (tag) => tag.replace(/[^\n]+/g, '')).split('\n');

function coverLines(lines: readonly string[], turns: readonly DraftTurn[]): Coverage {
  const keepOneIn = thinning(turns.reduce((sum, { text }) => sum + text.length, 0));
  const known = collectShingles(
    turns.map(({ text }) => text),
    keepOneIn,
  );
  let [read, unread] = [0, 0];
  let pending: number[] = [];
  const unreadLines: number[] = [];
  for (const [i, line] of lines.entries()) {
    let [all, found] = [0, 0];
    visitShingles(
      [line],
      (hash) => {
        all++;
        if (known.has(hash)) found++;
      },
      keepOneIn,
    );
    /* Too short to tell, or an identifier. */
    if (all === 0 || IDENTIFIER.test(line)) continue;
    if (found >= MIN_FOUND_SHARE * all) {
      if (read > 0) unreadLines.push(...pending);
      pending = [];
      read += countLetters(line);
    } else {
      unread += countLetters(line);
      if (pending.length < MAX_PENDING) pending.push(i);
    }
  }
  return { read, unread, unreadLines };
}

/** Only the first few of many are shown. */
const MAX_PENDING = 20;
/** `7c3b0e9a-…/12-0`, an address. */
const IDENTIFIER = /^\s*[!-~]+\s*$/;

/** All texts in JSON of more than one word. */
export function collectTexts(json: unknown): string[] {
  const texts: string[] = [];
  const open: unknown[] = [json];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (!IDENTIFIER.test(value)) texts.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) open.push(inner);
    }
  }
  return texts.reverse();
}
