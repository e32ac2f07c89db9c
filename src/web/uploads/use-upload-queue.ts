/** Files on their way into the library: sent one by one, then indexed together, each with what becomes of it. */

import { useRef, useState } from 'preact/hooks';
import type { FileReport } from '../../main.ts';
import { indexUploads, NameTakenError, uploadFile } from './upload.ts';

export type UploadState =
  | { readonly phase: 'sending'; readonly progress: number }
  /** A file of its name is there: it is for the user to say which is meant. */
  | { readonly phase: 'taken' }
  | { readonly phase: 'indexing' }
  | { readonly phase: 'done'; readonly reports: readonly FileReport[] }
  /** `sent` where only indexing is to be tried again. */
  | { readonly phase: 'failed'; readonly reason: string; readonly isSent: boolean };

export interface UploadItem {
  readonly key: number;
  readonly file: File;
  readonly name: string;
  readonly state: UploadState;
}

export interface UploadQueue {
  readonly items: readonly UploadItem[];
  add(files: Iterable<File>): void;
  /** Sends a file in place of the one of its name, or beside it under another. */
  resolveConflict(item: UploadItem, how: 'replace' | 'keep both'): void;
  retry(item: UploadItem): void;
  clear(): void;
}

/** @param onAdded the library has changed. */
export function useUploadQueue(onAdded: () => void): UploadQueue {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const next = useRef(0);
  const set = (key: number, change: Partial<UploadItem>) =>
    setItems((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));

  /** @returns whether it is there. */
  async function sendOne({ key, file, name }: UploadItem, replaces: boolean): Promise<boolean> {
    set(key, { name, state: { phase: 'sending', progress: 0 } });
    try {
      const onProgress = (progress: number) => set(key, { state: { phase: 'sending', progress } });
      await uploadFile(file, name, replaces, onProgress);
      set(key, { state: { phase: 'indexing' } });
      return true;
    } catch (error) {
      const state: UploadState =
        error instanceof NameTakenError
          ? { phase: 'taken' }
          : { phase: 'failed', reason: errorMessage(error), isSent: false };
      set(key, { state });
      return false;
    }
  }

  async function indexAll(sent: readonly UploadItem[]): Promise<void> {
    if (sent.length === 0) return;
    const reports = new Map<UploadItem, FileReport[]>(sent.map((item) => [item, []]));
    try {
      await indexUploads(
        sent.map(({ name }) => name),
        (report) => {
          const item = sent.find(({ name }) => `${report.source}/`.startsWith(`${name}/`));
          const all = item && reports.get(item);
          if (!item || !all) return;
          all.push(report);
          set(item.key, { state: { phase: 'done', reports: [...all] } });
        },
      );
    } catch (error) {
      const state: UploadState = { phase: 'failed', reason: errorMessage(error), isSent: true };
      for (const [{ key }, all] of reports) if (all.length === 0) set(key, { state });
      return onAdded();
    }
    const state: UploadState = {
      phase: 'failed',
      reason: 'No transcript is in it.',
      isSent: false,
    };
    for (const [{ key }, all] of reports) if (all.length === 0) set(key, { state });
    onAdded();
  }

  async function take(all: readonly UploadItem[], replaces = false): Promise<void> {
    const sent: UploadItem[] = [];
    for (const item of all) if (await sendOne(item, replaces)) sent.push(item);
    await indexAll(sent);
  }

  return {
    items,
    add(files) {
      const added = [...files].map(
        (file): UploadItem => ({
          key: next.current++,
          file,
          name: file.name,
          state: { phase: 'sending', progress: 0 },
        }),
      );
      setItems((all) => [...all, ...added]);
      take(added);
    },
    resolveConflict(item, how) {
      if (how === 'replace') take([item], true);
      else take([{ ...item, name: numberedName(item.name) }]);
    },
    retry(item) {
      if (item.state.phase === 'failed' && item.state.isSent) {
        set(item.key, { state: { phase: 'indexing' } });
        indexAll([item]);
      } else take([item]);
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
