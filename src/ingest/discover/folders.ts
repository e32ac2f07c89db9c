/** The folders that a path is in. */

import { dirname } from 'node:path';

/** The nearest first, up to the root of the file system. */
export function ancestorFolders(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...ancestorFolders(folder)];
}
