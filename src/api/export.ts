/** A whole library as lines of JSON: all that cannot be derived again. */

import type { DamagedTranscript } from '../domain/library-record.ts';
import { findPlace } from '../index/place.ts';
import { uploadsFolder } from '../index/uploaded-files.ts';
import { DEFAULT_LIBRARY } from './open.ts';

export interface ExportOptions {
  readonly library?: string;
  /** Called after each transcript. */
  readonly onTranscript?: (done: number, total: number) => void;
  /** Called for each transcript that is not as it was stored: the export names it, without its words. */
  readonly onDamaged?: (transcript: DamagedTranscript) => void;
  /** Called for each transcript that was uploaded: its file, the only copy of it, is not part of the export. */
  readonly onUpload?: (source: string) => void;
}

/**
 * Yields one state of the library line by line, each with its end: a head, speaker edits, transcripts. Readers and writers
 * go on meanwhile.
 *
 * @example
 * await writeFile('library.jsonl', exportLibrary({ library: '.whosaid' }));
 * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED` or, where the library needs a newer program, `LIBRARY_MISMATCH`.
 */
export async function* exportLibrary({
  library = DEFAULT_LIBRARY,
  onTranscript,
  onDamaged,
  onUpload,
}: ExportOptions = {}): AsyncGenerator<string> {
  const { formatLine } = await import('../export/lines.ts');
  const place = await findPlace(library);
  const uploads = place.folder === null ? null : uploadsFolder(place.folder);
  let [done, total] = [0, 0];
  for await (const record of place.records()) {
    yield formatLine(record);
    if ('library' in record) total = record.library.transcripts;
    if ('damaged' in record) onDamaged?.(record.damaged);
    if ('transcript' in record) {
      const { source } = record.transcript.transcript;
      if (uploads !== null && source.startsWith(uploads)) onUpload?.(source);
    }
    if ('transcript' in record || 'damaged' in record) onTranscript?.(++done, total);
  }
}
