import { dirname } from 'node:path';

/** The folders above a path, nearest first, up to the root. */
export function ancestorFolders(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...ancestorFolders(folder)];
}
