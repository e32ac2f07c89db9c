/** Checks everything in a library's folder against itself, and mends what can be derived. */

import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { readFileBody, readFileHeader } from './storage/checked-file.ts';
import type { Header } from './storage/header.ts';
import { lockForWriting } from './storage/lock.ts';
import { createStore, openStore } from './storage/open.ts';
import type { Store } from './storage/store.ts';

export interface Finding {
  /** One line. */
  readonly problem: string;
  /** What `repair` does about it, or what somebody has to do. */
  readonly remedy: string;
  readonly isRepairable: boolean;
}

interface Repair extends Finding {
  readonly repair: (store: Store) => void;
}

const FOR_OTHERS = 0o077;
const nothing = () => {};

/**
 * @param repair whether to mend what can be mended; then the findings are those that were there before.
 * @throws WhosaidError as `openReader`; `LIBRARY_BUSY` for repairing while another process writes.
 */
export function examineLibrary(folder: string, header: Header, repair: boolean): Finding[] {
  if (!repair) {
    const store = openStore(folder);
    try {
      return examine(folder, store).map(withoutRepair);
    } finally {
      store.close();
    }
  }
  const lock = lockForWriting(folder);
  try {
    const store = createStore(folder, header, ({ turns }) => turns.map(() => null));
    try {
      const found = examine(folder, store);
      for (const one of found) one.repair(store);
      return found.map(withoutRepair);
    } finally {
      store.close();
    }
  } finally {
    lock.release();
  }
}

const withoutRepair = ({ problem, remedy, isRepairable }: Repair): Finding => {
  return { problem, remedy, isRepairable };
};

function examine(folder: string, store: Store): Repair[] {
  return [
    ...examineRows(store),
    ...examineSegments(join(folder, 'segments')),
    ...examineUploads(folder, store),
    ...examinePermissions(folder),
  ];
}

function examineRows(store: Store): Repair[] {
  return store.inspect().map(({ problem, transcript }) =>
    transcript === null
      ? {
          problem,
          remedy: 'Restore a copy, or export what can be read into a new library.',
          isRepairable: false,
          repair: nothing,
        }
      : {
          problem,
          remedy: 'Its file is read again the next time that it is indexed.',
          isRepairable: true,
          repair: (writable) => writable.forgetHashes([transcript]),
        },
  );
}

function examineSegments(folder: string): Repair[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.segment'))
    .map((name) => join(folder, name))
    .filter((path) => !isWhole(path))
    .map((path) => ({
      problem: `${path}: its checksum is wrong`,
      remedy: 'It is built again.',
      isRepairable: true,
      repair: () => rmSync(path, { force: true }),
    }));
}

function isWhole(path: string): boolean {
  const file = readFileHeader<unknown>(path);
  return file !== null && readFileBody(file, new Uint8Array(file.length));
}

/** The only copies of what was uploaded. */
function examineUploads(folder: string, store: Store): Repair[] {
  const uploads = resolve(folder, 'uploads') + sep;
  return store
    .transcripts()
    .filter(({ source }) => source.startsWith(uploads) && !existsSync(fileOf(source)))
    .map(({ id, source }) => ({
      problem: `${id}: its uploaded file ${source} is gone`,
      remedy: 'Upload it again, or keep the transcript without it.',
      isRepairable: false,
      repair: nothing,
    }));
}

/** The file itself, or the archive that it was in. */
function fileOf(source: string): string {
  for (let at = source; at.includes(sep); at = at.slice(0, at.lastIndexOf(sep))) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found?.isFile()) return at;
    if (found?.isDirectory()) break;
  }
  return source;
}

function examinePermissions(folder: string): Repair[] {
  if (process.platform === 'win32' || (statSync(folder).mode & FOR_OTHERS) === 0) return [];
  return [
    {
      problem: `${folder}: others on this machine can read it`,
      remedy: 'It is made readable for its owner alone.',
      isRepairable: true,
      repair: () => chmodSync(folder, 0o700),
    },
  ];
}
