/** Heads and feet that pages left amid the lines of a call: page marks, and what repeats beside them. */

import { isDateLine } from '../head/dates.ts';
import { isSentenceEnd, toPlainLine } from './call-lines.ts';
import { lettersKey } from './headings.ts';

/** Characters. */
const MAX_LENGTH = 100;
/** Letters below which a title is a word. */
const MIN_TITLE_LETTERS = 5;
const PAGE_MARK = /^(?:page\s*:?\s*)?\d{1,3}\s*(?:of|\/)\s*\d{1,3}$|^page\s*:?\s*\d{1,3}$/i;

interface PageEdges {
  /** The line is a title or a date that heads pages. */
  readonly isHead: (text: string) => boolean;
  readonly remove: (lines: readonly string[]) => string[];
}

const toKey = (line: string): string =>
  line.length > MAX_LENGTH ? '' : toPlainLine(line).toLowerCase();

/**
 * @param all the whole document, in which heads repeat.
 * @param titles what stands on the title page: company, event.
 */
export function createPageEdges(all: readonly string[], titles: readonly string[]): PageEdges {
  const times = new Map<string, number>();
  for (const key of all.map(toKey)) times.set(key, (times.get(key) ?? 0) + 1);
  const titleKeys = new Set(
    titles
      .filter((line) => line.length <= MAX_LENGTH && !isSentenceEnd(toPlainLine(line)))
      .map(lettersKey)
      .filter((key) => key.length >= MIN_TITLE_LETTERS),
  );
  const repeats = (key: string): boolean => (times.get(key) ?? 0) > 1;
  const isHead = (key: string): boolean =>
    titleKeys.has(lettersKey(key)) || (repeats(key) && isDateLine(key));
  const remove = (lines: readonly string[]): string[] => {
    const keys = lines.map(toKey);
    const removed = keys.map((key) => key !== '' && (PAGE_MARK.test(key) || isHead(key)));
    const isBeside = (i: number): boolean =>
      [keys[i - 1] === '' ? i - 2 : i - 1, keys[i + 1] === '' ? i + 2 : i + 1].some(
        (at) => removed[at],
      );
    for (const [i, key] of keys.entries()) {
      removed[i] ||= key !== '' && repeats(key) && !key.includes(':') && isBeside(i);
    }
    return lines.filter((_, i) => !removed[i]);
  };
  return { isHead, remove };
}
