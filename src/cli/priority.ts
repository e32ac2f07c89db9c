/** Lets other programs have the processors first: a server over the same library, editors, browsers. */

import { constants, setPriority } from 'node:os';

/** For commands that work for minutes. Alone on a machine they are as fast as before. */
export function lowerPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    /* Some sandboxes forbid it. */
  }
}
