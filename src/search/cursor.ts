/** Where the next results of a question begin, written so that only the same question takes it. */

import { WhosaidError } from '../domain/error.ts';
import { MAX_LIMIT } from '../domain/limits.ts';
import type { RankOptions } from './rank-passages.ts';

const CURSOR = /^([1-9]\d{0,3})-([0-9a-z]{1,7})$/;

type Narrowing = Pick<RankOptions, 'filters' | 'ignore'> & { readonly group?: boolean };

/** @param offset results before the next. */
export function writeCursor(offset: number, question: string, narrowing: Narrowing): string {
  return `${offset}-${fingerprint(question, narrowing)}`;
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
  if (cursor === undefined) return 0;
  const [, offset, of] = CURSOR.exec(cursor) ?? [];
  if (of === fingerprint(question, narrowing) && Number(offset) < MAX_LIMIT) return Number(offset);
  throw new WhosaidError(
    'USAGE',
    'The cursor is not of this question and these filters. Ask for the first results anew.',
  );
}

/** FNV-1a, in 32 bits. */
function fingerprint(question: string, { filters, ignore, group }: Narrowing): string {
  const text = JSON.stringify([question, filters ?? {}, ignore ?? [], group ?? true]);
  let sum = 2_166_136_261;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619);
  }
  return (sum >>> 0).toString(36);
}
