/** The library into which an export is imported: tells what it has of it, and stores what it lacks. */

import { isDeepStrictEqual } from 'node:util';
import { WhosaidError } from '../domain/error.ts';
import type { TranscriptRecord } from '../domain/index-entry.ts';
import type { LibraryRecord } from '../domain/library-record.ts';
import type { SpeakerEditRecord } from '../domain/speaker-edit.ts';
import { EDITABLE_FIELDS, pickFields, type TranscriptEdit } from '../domain/transcript-edit.ts';
import type { Embedder } from '../embed/embedder.ts';
import { formatEdit } from '../export/lines.ts';
import type { LibraryWriter } from '../index/library.ts';

export interface ImportOutcome {
  /** A transcript whose damage `examine` has found is replaced. */
  readonly outcome: 'added' | 'replaced' | 'unchanged' | 'failed';
  readonly id: string | null;
  /** One line, for what failed. */
  readonly reason: string | null;
}

interface Stored {
  readonly source: string;
  readonly hash: string;
  readonly shown: TranscriptEdit;
}

export class ImportTarget {
  readonly #library: LibraryWriter;
  readonly #embedder: Embedder;
  /** By id. */
  readonly #stored: Map<string, Stored>;

  private constructor(library: LibraryWriter, embedder: Embedder, stored: Map<string, Stored>) {
    this.#library = library;
    this.#embedder = embedder;
    this.#stored = stored;
  }

  static async open(library: LibraryWriter, embedder: Embedder): Promise<ImportTarget> {
    const stored = new Map(
      (await library.list()).map((one): [string, Stored] => [
        one.id,
        { source: one.source, hash: one.hash, shown: pickFields(one, EDITABLE_FIELDS) },
      ]),
    );
    return new ImportTarget(library, embedder, stored);
  }

  /**
   * Restores the edits that the library lacks. @returns how many.
   *
   * @throws WhosaidError `LIBRARY_MISMATCH` where it has another edit of the same number.
   */
  async restoreEdits(edits: readonly SpeakerEditRecord[]): Promise<number> {
    if (edits.length === 0) return 0;
    const own = new Map((await this.#library.speakerEdits()).map((edit) => [edit.number, edit]));
    const missing = edits.filter((edit) => {
      const same = own.get(edit.number);
      if (same === undefined) return true;
      if (formatEdit(same) === formatEdit(edit)) return false;
      throw new WhosaidError(
        'LIBRARY_MISMATCH',
        `The library has another speaker edit ${edit.number} than the export. Import into a new library.`,
        { subject: 'speaker-edit' },
      );
    });
    if (missing.length > 0) await this.#library.restoreSpeakerEdits(missing);
    return missing.length;
  }

  async store(record: Exclude<LibraryRecord, { edit: unknown }>): Promise<ImportOutcome> {
    if ('library' in record) return failed(null, 'another export begins here; import it by itself');
    if ('damaged' in record) {
      const { id, source } = record.damaged;
      return failed(id, `it was damaged when it was exported; index its file again: ${source}`);
    }
    return this.#storeTranscript(record.transcript);
  }

  async #storeTranscript({ transcript, hash, edit }: TranscriptRecord): Promise<ImportOutcome> {
    const { id, source } = transcript;
    const stored = this.#stored.get(id);
    if (stored?.source === source && stored.hash === hash && hash !== '') {
      const isShown = isDeepStrictEqual(stored.shown, { ...stored.shown, ...edit });
      if (edit !== undefined && !isShown) await this.#library.editTranscript(id, edit);
      return { outcome: isShown ? 'unchanged' : 'replaced', id, reason: null };
    }
    const isDamaged = stored?.source === source && stored.hash === '';
    if (stored !== undefined && !isDamaged) {
      const reason = `the library has another transcript of this id, read from ${stored.source}; remove that, or import into a new library`;
      return failed(id, reason);
    }
    const { buildEntry } = await import('../ingest/index.ts');
    const entry = await buildEntry(transcript, hash, this.#embedder);
    await this.#library.upsert({ ...entry, edit });
    const shown = { ...pickFields(transcript, EDITABLE_FIELDS), ...edit };
    this.#stored.set(id, { source, hash, shown });
    return { outcome: isDamaged ? 'replaced' : 'added', id, reason: null };
  }
}

const failed = (id: string | null, reason: string): ImportOutcome => {
  return { outcome: 'failed', id, reason: id === null ? reason : `transcript "${id}": ${reason}` };
};
