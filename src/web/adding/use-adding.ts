/** Files on their way into the library: sent one by one, then indexed together, each with what becomes of it. */

import { useRef, useState } from 'preact/hooks';
import type { FileReport } from '../../main.ts';
import { indexSent, send, Taken } from './upload.ts';

export type State =
  | { readonly at: 'sending'; readonly share: number }
  /** A file of its name is there: it is for the user to say which is meant. */
  | { readonly at: 'taken' }
  | { readonly at: 'indexing' }
  | { readonly at: 'done'; readonly reports: readonly FileReport[] }
  /** `sent` where only indexing is to be tried again. */
  | { readonly at: 'failed'; readonly reason: string; readonly sent: boolean };

export interface Item {
  readonly key: number;
  readonly file: File;
  readonly name: string;
  readonly state: State;
}

export interface Adding {
  readonly items: readonly Item[];
  add(files: Iterable<File>): void;
  /** Sends a file in place of the one of its name, or beside it under another. */
  settle(item: Item, how: 'replace' | 'keep both'): void;
  retry(item: Item): void;
  clear(): void;
}

/** @param onAdded the library has changed. */
export function useAdding(onAdded: () => void): Adding {
  const [items, setItems] = useState<readonly Item[]>([]);
  const next = useRef(0);
  const set = (key: number, change: Partial<Item>) =>
    setItems((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));

  /** @returns whether it is there. */
  async function sendOne({ key, file, name }: Item, replaces: boolean): Promise<boolean> {
    set(key, { name, state: { at: 'sending', share: 0 } });
    try {
      const onProgress = (share: number) => set(key, { state: { at: 'sending', share } });
      await send(file, name, replaces, onProgress);
      set(key, { state: { at: 'indexing' } });
      return true;
    } catch (error) {
      const state: State =
        error instanceof Taken
          ? { at: 'taken' }
          : { at: 'failed', reason: reasonOf(error), sent: false };
      set(key, { state });
      return false;
    }
  }

  async function indexAll(sent: readonly Item[]): Promise<void> {
    if (sent.length === 0) return;
    const reports = new Map<Item, FileReport[]>(sent.map((item) => [item, []]));
    try {
      await indexSent(
        sent.map(({ name }) => name),
        (report) => {
          const item = sent.find(({ name }) => `${report.source}/`.startsWith(`${name}/`));
          const all = item && reports.get(item);
          if (!item || !all) return;
          all.push(report);
          set(item.key, { state: { at: 'done', reports: [...all] } });
        },
      );
    } catch (error) {
      const state: State = { at: 'failed', reason: reasonOf(error), sent: true };
      for (const [{ key }, all] of reports) if (all.length === 0) set(key, { state });
      return onAdded();
    }
    const state: State = { at: 'failed', reason: 'No transcript is in it.', sent: false };
    for (const [{ key }, all] of reports) if (all.length === 0) set(key, { state });
    onAdded();
  }

  async function take(all: readonly Item[], replaces = false): Promise<void> {
    const sent: Item[] = [];
    for (const item of all) if (await sendOne(item, replaces)) sent.push(item);
    await indexAll(sent);
  }

  return {
    items,
    add(files) {
      const added = [...files].map(
        (file): Item => ({
          key: next.current++,
          file,
          name: file.name,
          state: { at: 'sending', share: 0 },
        }),
      );
      setItems((all) => [...all, ...added]);
      take(added);
    },
    settle(item, how) {
      if (how === 'replace') take([item], true);
      else take([{ ...item, name: besideName(item.name) }]);
    },
    retry(item) {
      if (item.state.at === 'failed' && item.state.sent) {
        set(item.key, { state: { at: 'indexing' } });
        indexAll([item]);
      } else take([item]);
    },
    clear: () => setItems([]),
  };
}

/** "talk (2).vtt" for "talk.vtt", "talk (3).vtt" for "talk (2).vtt". */
export function besideName(name: string): string {
  const [, stem, number, extension] = /^(.+?)(?: \((\d{1,6})\))?(\.[^.]*)?$/.exec(name) ?? [];
  return `${stem ?? name} (${Number(number ?? 1) + 1})${extension ?? ''}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
