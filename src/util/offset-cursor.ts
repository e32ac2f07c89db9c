/** Cursors of lists that are asked for anew: how many items come before, of which question. */

const CURSOR = /^([1-9]\d{0,5})-([0-9a-z]{1,7})$/;

/** @param asked all that decides what the list holds, as data. */
export function writeCursor(offset: number, asked: unknown): string {
  return `${offset}-${fingerprint(asked)}`;
}

/** @returns how many items come before; `null` where it is no cursor, or one of another question. */
export function readCursor(cursor: string | undefined, asked: unknown): number | null {
  if (cursor === undefined) return 0;
  const [, offset, of] = CURSOR.exec(cursor) ?? [];
  return of === fingerprint(asked) ? Number(offset) : null;
}

/** FNV-1a, in 32 bits. */
function fingerprint(asked: unknown): string {
  const text = JSON.stringify(asked);
  let sum = 2_166_136_261;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619);
  }
  return (sum >>> 0).toString(36);
}
