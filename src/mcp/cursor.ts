/** Where a tool's list goes on, for the same arguments only. */

import { WhosaidError } from '../main.ts';
import * as offsetCursor from '../util/offset-cursor.ts';

export { writeCursor } from '../util/offset-cursor.ts';

/**
 * @param asked all arguments but the cursor and what only bounds the size.
 * @returns how many items come before.
 * @throws WhosaidError `USAGE` for a cursor of another question.
 */
export function readCursor(cursor: string | undefined, asked: unknown): number {
  const offset = offsetCursor.readCursor(cursor, asked);
  if (offset !== null) return offset;
  throw new WhosaidError(
    'USAGE',
    'The cursor belongs to other arguments. Repeat the call with the same ones, or leave the cursor out.',
  );
}
