/** Deletes an uploaded file once no transcript of the library comes from it: `uploads/<hash>/<random>/<name>`. */

import { existsSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** Where a library keeps what it was sent; ends in a separator. @param library its folder. */
export function uploadsFolder(library: string): string {
  return resolve(library, 'uploads') + sep;
}

/**
 * @param library its folder.
 * @param removed sources of removed transcripts; those outside `uploads` are the user's own files, and stay.
 * @param kept sources of all that is still stored.
 */
export function deleteUploads(
  library: string,
  removed: readonly string[],
  kept: readonly string[],
): void {
  const uploads = uploadsFolder(library);
  for (const source of removed) {
    if (!source.startsWith(uploads)) continue;
    const file = uploadedFile(source, uploads);
    if (file === null) continue;
    if (kept.some((other) => other === file || other.startsWith(file + sep))) continue;
    rmSync(file, { force: true });
    removeEmptyFolders(dirname(file), uploads);
  }
}

/** The file itself, or the archive that it was in; `null` where it is gone. */
export function uploadedFile(source: string, uploads: string): string | null {
  for (let at = source; at.length > uploads.length; at = dirname(at)) {
    if (existsSync(at)) return statSync(at).isFile() ? at : null;
  }
  return null;
}

function removeEmptyFolders(folder: string, uploads: string): void {
  try {
    for (let at = folder; at.length > uploads.length; at = dirname(at)) rmdirSync(at);
  } catch {
    /* Another file has this name, or is being received. */
  }
}
