/** Where a library in a folder is built anew: a folder beside it, renamed at last. */

import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Successor } from './library-place.ts';

/** Files that users gave, which are no part of what is built. */
const KEPT = 'uploads';

const oldFolder = (folder: string) => `${folder}.before-reindex`;

/** Brings back a library whose process was killed between the two renames. */
export function finishTakeOver(folder: string): void {
  const old = oldFolder(folder);
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
}

export function folderSuccessor(folder: string): Successor {
  const library = `${folder}.reindexed`;
  const old = oldFolder(folder);
  return {
    library,
    discard: async () => rmSync(library, { recursive: true, force: true }),
    takeOver: async () => {
      rmSync(old, { recursive: true, force: true });
      renameSync(folder, old);
      renameSync(library, folder);
      if (existsSync(join(old, KEPT))) renameSync(join(old, KEPT), join(folder, KEPT));
      rmSync(old, { recursive: true, force: true });
    },
  };
}
