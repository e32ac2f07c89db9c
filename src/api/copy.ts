/** Copies a library to another place: from a folder into a cluster, or back. */

import { WhosaidError } from '../domain/error.ts';
import type { SpeakerEditRecord } from '../domain/speaker-edit.ts';
import { findPlace } from '../index/place.ts';
import { uploadsFolder } from '../index/uploaded-files.ts';
import type { ImportSummary } from './import.ts';
import { type ImportOutcome, ImportTarget } from './import-target.ts';
import { DEFAULT_LIBRARY, type IndexOptions, updateLibrary } from './open.ts';

export interface CopyOptions extends IndexOptions {
  /** Called for each transcript and each fault. */
  readonly onTranscript?: (outcome: ImportOutcome, done: number, total: number) => void;
  /** Called for each transcript that was uploaded: its file, the only copy of it, stays where it is. */
  readonly onUpload?: (source: string) => void;
}

/**
 * Copies transcripts and speaker edits into the library of the options. What that has stays, so that a copy that was
 * interrupted goes on where it ended. Its vectors are made by its model, which is this one's where it is new.
 *
 * @example
 * const { added, unchanged } = await copyLibrary('.whosaid', { library: 'opensearch://localhost:9200/talks' });
 * @throws WhosaidError as `index`, and `LIBRARY_MISMATCH` where it has other speaker edits of the same numbers.
 */
export async function copyLibrary(
  from: string,
  { onTranscript, onUpload, ...options }: CopyOptions = {},
): Promise<ImportSummary> {
  const { library = DEFAULT_LIBRARY } = options;
  if (library === from) throw new WhosaidError('USAGE', 'A library cannot be copied into itself.');
  const source = await findPlace(from);
  const uploads = source.folder === null ? null : uploadsFolder(source.folder);
  const isNew = !(await (await findPlace(library)).exists());
  const settings = {
    ...options,
    model: options.model ?? (isNew ? (await source.header()).model.model : undefined),
    vectors: options.vectors ?? (isNew ? await source.vectorSearch() : undefined),
  };
  const summary = { added: 0, replaced: 0, unchanged: 0, failed: 0, edits: 0 };
  await updateLibrary(settings, async (open, embedder) => {
    const target = await ImportTarget.open(await open(), embedder);
    const edits: SpeakerEditRecord[] = [];
    let [done, total] = [0, 0];
    for await (const record of source.records()) {
      if ('library' in record) total = record.library.transcripts;
      else if ('edit' in record) edits.push(record.edit);
      else {
        summary.edits += await target.restoreEdits(edits.splice(0));
        const outcome = await target.store(record);
        summary[outcome.outcome]++;
        onTranscript?.(outcome, ++done, total);
        const file = 'transcript' in record ? record.transcript.transcript.source : '';
        if (uploads !== null && file.startsWith(uploads)) onUpload?.(file);
      }
      if (options.signal?.aborted) return;
    }
    summary.edits += await target.restoreEdits(edits);
  });
  return summary;
}
