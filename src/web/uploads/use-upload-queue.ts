/** The upload queue: files are sent one by one, then indexed together. */

import { useRef, useState } from 'preact/hooks';
import type { FileReport } from '../../main.ts';
import { indexUploads, NameTakenError, uploadFile } from './upload.ts';

export type UploadState =
  | { readonly phase: 'sending'; readonly progress: number }
  /** The server has a file of that name: the user decides. */
  | { readonly phase: 'taken' }
  | { readonly phase: 'indexing' }
  | { readonly phase: 'done'; readonly reports: readonly FileReport[] }
  /** With `isSent`, a retry only indexes. */
  | { readonly phase: 'failed'; readonly reason: string; readonly isSent: boolean };

export interface UploadItem {
  readonly key: number;
  readonly file: File;
  readonly name: string;
  /** The user wants it even if it names nobody. */
  readonly noSpeakers: boolean;
  readonly state: UploadState;
}

export interface UploadQueue {
  readonly items: readonly UploadItem[];
  add(files: Iterable<File>): void;
  /** Replaces the file of the same name, or sends this one under a numbered name. */
  resolveConflict(item: UploadItem, how: 'replace' | 'keep both'): void;
  retry(item: UploadItem): void;
  /** Sends a file again that names nobody, to be added as one unnamed speaker's. */
  addUnnamed(item: UploadItem): void;
  clear(): void;
}

/** @param onIndexed called when the library may have changed. */
export function useUploadQueue(onIndexed: () => void): UploadQueue {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const nextKey = useRef(0);
  const update = (key: number, change: Partial<UploadItem>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...change } : item)));

  /** @returns whether it was sent. */
  async function sendOne(item: UploadItem, replaces: boolean): Promise<boolean> {
    const { key, file, name, noSpeakers } = item;
    update(key, { name, noSpeakers, state: { phase: 'sending', progress: 0 } });
    try {
      await uploadFile(file, name, replaces, (progress) =>
        update(key, { state: { phase: 'sending', progress } }),
      );
      update(key, { state: { phase: 'indexing' } });
      return true;
    } catch (error) {
      const state: UploadState =
        error instanceof NameTakenError
          ? { phase: 'taken' }
          : { phase: 'failed', reason: errorMessage(error), isSent: false };
      update(key, { state });
      return false;
    }
  }

  async function indexAll(sent: readonly UploadItem[]): Promise<void> {
    if (sent.length === 0) return;
    const reports = new Map<UploadItem, FileReport[]>(sent.map((item) => [item, []]));
    try {
      await indexUploads(
        sent.map(({ name }) => name),
        sent.every(({ noSpeakers }) => noSpeakers),
        (report) => {
          const item = sent.find(({ name }) => `${report.source}/`.startsWith(`${name}/`));
          const own = item && reports.get(item);
          if (!item || !own) return;
          own.push(report);
          update(item.key, { state: { phase: 'done', reports: [...own] } });
        },
      );
      failUnreported('No transcript found in it.', false);
    } catch (error) {
      failUnreported(errorMessage(error), true);
    }
    onIndexed();

    function failUnreported(reason: string, isSent: boolean): void {
      const state: UploadState = { phase: 'failed', reason, isSent };
      for (const [{ key }, own] of reports) if (own.length === 0) update(key, { state });
    }
  }

  async function upload(all: readonly UploadItem[], replaces = false): Promise<void> {
    const sent: UploadItem[] = [];
    for (const item of all) if (await sendOne(item, replaces)) sent.push(item);
    await indexAll(sent);
  }

  return {
    items,
    add(files) {
      const added = [...files].map(
        (file): UploadItem => ({
          key: nextKey.current++,
          file,
          name: file.name,
          noSpeakers: false,
          state: { phase: 'sending', progress: 0 },
        }),
      );
      setItems((all) => [...all, ...added]);
      upload(added);
    },
    resolveConflict(item, how) {
      if (how === 'replace') upload([item], true);
      else upload([{ ...item, name: numberedName(item.name) }]);
    },
    retry(item) {
      if (item.state.phase === 'failed' && item.state.isSent) {
        update(item.key, { state: { phase: 'indexing' } });
        indexAll([item]);
      } else upload([item]);
    },
    addUnnamed(item) {
      upload([{ ...item, noSpeakers: true }]);
    },
    clear: () => setItems([]),
  };
}

/** "talk (2).vtt" for "talk.vtt", "talk (3).vtt" for "talk (2).vtt". */
export function numberedName(name: string): string {
  const [, stem, number, extension] = /^(.+?)(?: \((\d{1,6})\))?(\.[^.]*)?$/.exec(name) ?? [];
  return `${stem ?? name} (${Number(number ?? 1) + 1})${extension ?? ''}`;
}

function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
