/** Builds a library anew beside the old one, which answers meanwhile, and puts it in its place: with another model, say. */

import { WhosaidError } from '../domain/error.ts';
import { EDITABLE_FIELDS, pickFields } from '../domain/transcript-edit.ts';
import type { TranscriptSummary } from '../domain/views.ts';
import { finishTakeOver } from '../index/folder-successor.ts';
import type { Successor } from '../index/library-place.ts';
import { findPlace } from '../index/place.ts';
import { exportLibrary } from './export.ts';
import { type ImportOptions, type ImportSummary, importLibrary } from './import.ts';
import { openWriter, withReader, withWriter } from './open.ts';

export interface ReindexOptions extends Pick<ImportOptions, 'onLine' | 'signal'> {
  /** In a cluster, other `shards` and `replicas` of the address are those that it gets. */
  readonly library: string;
  /** `bundled`, a hub id or a folder; by default the library's own. */
  readonly model?: string;
}

/**
 * Makes all passages and vectors of a library anew. What was built of it when it was stopped is used again. Nothing is stored
 * in the library meanwhile: others that want to are told that it is busy.
 *
 * @example
 * const summary = await reindex({ library: '.whosaid', model: 'Xenova/all-MiniLM-L6-v2' });
 * @returns `null` where it was stopped.
 * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_BUSY`, `MODEL_MISSING`; `LIBRARY_DAMAGED` where a transcript cannot be
 * read, and the old library stays.
 */
export async function reindex({
  library,
  model: wanted,
  onLine,
  signal,
}: ReindexOptions): Promise<ImportSummary | null> {
  const place = await findPlace(library);
  if (place.folder !== null) finishTakeOver(place.folder);
  const model = wanted ?? (await place.header()).model.model;
  const writer = await openWriter(library);
  try {
    const successor = await place.successor();
    await keepUsable(successor, library, model);
    const lines = exportLibrary({ library });
    const target = { library: successor.library, model, onLine, signal };
    const summary = await importLibrary(lines, target);
    if (signal?.aborted) return null;
    if (summary.failed > 0) {
      throw new WhosaidError(
        'LIBRARY_DAMAGED',
        `${summary.failed} transcripts cannot be read, so the library stays as it was.`,
      );
    }
    await successor.takeOver();
    return summary;
  } finally {
    await writer.close();
  }
}

/** Of what an earlier attempt built, what the library still has as it was then. */
async function keepUsable(
  { library: built, discard }: Successor,
  library: string,
  model: string,
): Promise<void> {
  const place = await findPlace(built);
  if (!(await place.exists())) return;
  if ((await place.header()).model.model !== model) return discard();
  const present = await withReader(library, (opened) => opened.list());
  const kept = new Set(present.map(describeState));
  try {
    await withWriter(built, async (opened) => {
      const outdated = (await opened.list()).filter((one) => !kept.has(describeState(one)));
      await opened.remove(outdated.map(({ id }) => id));
    });
  } catch (error) {
    if (!(error instanceof WhosaidError) || error.code !== 'LIBRARY_MISMATCH') throw error;
    await discard(); // An earlier version of the program built it.
  }
}

function describeState(one: TranscriptSummary): string {
  const { id, source, hash } = one;
  return JSON.stringify([id, source, hash, pickFields(one, EDITABLE_FIELDS)]);
}
