/** Where the next results of a question begin, written so that only the same question takes it. */

import { WhosaidError } from '../domain/error.ts';
import { MAX_LIMIT } from '../domain/limits.ts';
import * as offsetCursor from '../util/offset-cursor.ts';
import type { RankOptions } from './rank-passages.ts';

type Narrowing = Pick<RankOptions, 'filters' | 'ignore'> & { readonly group?: boolean };

const toAsked = (question: string, { filters, ignore, group }: Narrowing) => {
  return [question, filters ?? {}, ignore ?? [], group ?? true];
};

/** @param offset results before the next. */
export function writeCursor(offset: number, question: string, narrowing: Narrowing): string {
  return offsetCursor.writeCursor(offset, toAsked(question, narrowing));
}

/**
 * @returns how many results come before.
 * @throws WhosaidError `USAGE` where it is no cursor, or one of another question.
 */
export function readCursor(
  cursor: string | undefined,
  question: string,
  narrowing: Narrowing,
): number {
  const offset = offsetCursor.readCursor(cursor, toAsked(question, narrowing));
  if (offset !== null && offset < MAX_LIMIT) return offset;
  throw new WhosaidError(
    'USAGE',
    'The cursor is not of this question and these filters. Ask for the first results anew.',
  );
}
