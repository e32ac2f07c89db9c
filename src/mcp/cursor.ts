/** Where a list goes on: behind how many items, of which question. */

import { createHash } from 'node:crypto';
import { WhosaidError } from '../main.ts';

const CURSOR = /^(\d{1,6})-([\w-]{8})$/;

/** @param asked all arguments but the cursor and what only bounds the size. */
export function writeCursor(offset: number, asked: unknown): string {
  return `${offset}-${fingerprint(asked)}`;
}

/**
 * @returns how many items come before.
 * @throws WhosaidError `USAGE` for a cursor of another question.
 */
export function readCursor(cursor: string | undefined, asked: unknown): number {
  if (cursor === undefined) return 0;
  const [, offset, of] = CURSOR.exec(cursor) ?? [];
  if (of === fingerprint(asked)) return Number(offset);
  throw new WhosaidError(
    'USAGE',
    'The cursor belongs to other arguments. Repeat the call with the same ones, or leave the cursor out.',
  );
}

function fingerprint(asked: unknown): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 8);
}
