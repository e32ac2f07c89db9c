/** Checks everything in a library's folder against itself, and mends what can be derived. */

import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SegmentStore } from './segment/segment-store.ts';
import { readFileBody, readFileHeader } from './storage/checked-file.ts';
import type { Header } from './storage/header.ts';
import { isLocked, lockForWriting } from './storage/lock.ts';
import { createStore, openStore } from './storage/open.ts';
import type { Store } from './storage/store.ts';
import { uploadedFile, uploadsFolder } from './uploaded-files.ts';
import { deleteGraph, isGraphDamaged, lockGraph } from './vectors/hnsw/graph-file.ts';

export interface Finding {
  /** One line. */
  readonly problem: string;
  /** What `repair` does about it, or what somebody has to do. */
  readonly remedy: string;
  readonly isRepairable: boolean;
  /** Nothing is damaged, but some questions are answered slower or worse than they could be. */
  readonly isHint?: true;
}

interface Repair extends Finding {
  readonly repair: (store: Store) => void;
}

const FOR_OTHERS = 0o077;
const LEFT_BEHIND = /library\.sqlite\.new(?:-\w+)?$|\.segment\.\d+\.tmp$/;
const nothing = () => {};

/**
 * @param repair whether to mend what can be mended; then the findings are those that were there before.
 * @throws WhosaidError as `openReader`; `LIBRARY_BUSY` for repairing while another process writes.
 */
export function examineLibrary(folder: string, header: Header, repair: boolean): Finding[] {
  if (!repair) {
    const store = openStore(folder);
    try {
      return examine(folder, store, isLocked(folder)).map(withoutRepair);
    } finally {
      store.close();
    }
  }
  const lock = lockForWriting(folder);
  try {
    const store = createStore(folder, header, ({ turns }) => turns.map(() => null));
    try {
      const found = examine(folder, store, false);
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

/** @param isLockedByOther what looks left behind may be another process's work. */
function examine(folder: string, store: Store, isLockedByOther: boolean): Repair[] {
  return [
    ...examineRows(store),
    ...examineSegments(folder, store, isLockedByOther),
    ...examineGraph(folder),
    ...(isLockedByOther ? [] : examineLeftovers(folder)),
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

function examineSegments(folder: string, store: Store, isLockedByOther: boolean): Repair[] {
  const own = join(folder, 'segments');
  const names = existsSync(own) ? readdirSync(own) : [];
  const torn = names
    .filter((name) => name.endsWith('.segment'))
    .map((name) => join(own, name))
    .filter((path) => !isWhole(path));
  if (torn.length === 0) return isLockedByOther ? [] : examineCoverage(folder, store);
  return torn.map((path) => ({
    problem: `${path}: its checksum is wrong`,
    remedy: 'It is built again.',
    isRepairable: true,
    repair: () => rmSync(path, { force: true }),
  }));
}

function examineCoverage(folder: string, store: Store): Repair[] {
  const rows = store.transcripts();
  const segments = new SegmentStore(folder, store.header()).covering(rows);
  const missing = rows.filter(({ number }) =>
    segments.every(({ from, to }) => number < from || to < number),
  );
  if (missing.length === 0) return [];
  return [
    {
      problem: `${missing.length} of ${rows.length} transcripts are in no segment, so that every process builds it anew`,
      remedy: 'It is built.',
      isRepairable: true,
      repair: nothing, // The next writer that commits does it.
    },
  ];
}

function isWhole(path: string): boolean {
  const file = readFileHeader<unknown>(path);
  return file !== null && readFileBody(file, new Uint8Array(file.length));
}

/** Not looked at while another process writes it. */
function examineGraph(folder: string): Repair[] {
  const lock = lockGraph(folder);
  if (lock === null) return [];
  try {
    if (!isGraphDamaged(folder)) return [];
  } finally {
    lock.release();
  }
  return [
    {
      problem: `${join(folder, 'hnsw')}: the graph is damaged, so that all vectors are scanned`,
      remedy: 'It is built again in the background, or while indexing.',
      isRepairable: true,
      repair: () => deleteGraph(folder),
    },
  ];
}

/** Files that a killed process was writing. */
function examineLeftovers(folder: string): Repair[] {
  const within = (name: string) => {
    const own = join(folder, name);
    return existsSync(own) ? readdirSync(own).map((file) => join(own, file)) : [];
  };
  return [...within('.'), ...within('segments')]
    .filter((path) => LEFT_BEHIND.test(path))
    .map((path) => ({
      problem: `${path}: left behind by a process that was ended while it wrote`,
      remedy: 'It is deleted.',
      isRepairable: true,
      repair: () => rmSync(path, { force: true }),
    }));
}

/** The only copies of what was uploaded. */
function examineUploads(folder: string, store: Store): Repair[] {
  const uploads = uploadsFolder(folder);
  return store
    .transcripts()
    .filter(({ source }) => source.startsWith(uploads) && uploadedFile(source, uploads) === null)
    .map(({ id, source }) => ({
      problem: `${id}: its uploaded file ${source} is gone`,
      remedy: 'Upload it again, or keep the transcript without it.',
      isRepairable: false,
      repair: nothing,
    }));
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
