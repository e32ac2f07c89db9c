/** Gives a library another model: it is built anew beside the old one, which answers meanwhile, and takes its place. */

import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WhosaidError } from '../domain/error.ts';
import { findPlace } from '../index/place.ts';
import { exportLibrary } from './export.ts';
import { type ImportOptions, type ImportSummary, importLibrary } from './import.ts';
import { openWriter } from './open.ts';

export interface ReindexOptions extends Pick<ImportOptions, 'onLine' | 'signal'> {
  readonly library: string;
  /** `bundled`, a hub id or a folder. */
  readonly model: string;
}

/** Files that users gave, which are no part of an export. */
const KEPT = 'uploads';

/**
 * Makes all passages and vectors of a library anew, with another model. What was built of it when it was stopped is used
 * again. Nothing is stored in the library meanwhile: others that want to are told that it is busy.
 *
 * @returns `null` where it was stopped.
 * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_BUSY`, `MODEL_MISSING`; `LIBRARY_DAMAGED` where a transcript cannot be
 * read, and the old library stays; `USAGE` for a library that is not on this machine.
 */
export async function reindex({
  library,
  model,
  onLine,
  signal,
}: ReindexOptions): Promise<ImportSummary | null> {
  const { folder } = await findPlace(library);
  if (folder === null) {
    throw new WhosaidError(
      'USAGE',
      'Only a library on this machine is built anew. Copy this one into a new library instead.',
    );
  }
  const fresh = `${folder}.reindexed`;
  const old = `${folder}.before-reindex`;
  /* Killed between its two renames. */
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  const writer = await openWriter(folder);
  try {
    if (existsSync(fresh) && !(await isOfModel(fresh, model))) rmSync(fresh, { recursive: true });
    const lines = exportLibrary({ library: folder });
    const summary = await importLibrary(lines, { library: fresh, model, onLine, signal });
    if (signal?.aborted) return null;
    if (summary.failed > 0) {
      throw new WhosaidError(
        'LIBRARY_DAMAGED',
        `${summary.failed} transcripts cannot be read, so the library stays as it was.`,
      );
    }
    rmSync(old, { recursive: true, force: true });
    renameSync(folder, old);
    renameSync(fresh, folder);
    if (existsSync(join(old, KEPT))) renameSync(join(old, KEPT), join(folder, KEPT));
    rmSync(old, { recursive: true, force: true });
    return summary;
  } finally {
    await writer.close();
  }
}

async function isOfModel(folder: string, model: string): Promise<boolean> {
  const place = await findPlace(folder);
  return (await place.exists()) && (await place.header()).model.model === model;
}
