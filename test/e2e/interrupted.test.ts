/** Indexing that is stopped halfway, politely or not: what is stored stays whole, and the next run goes on. */

import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryExists } from '#src/index/open.ts';
import { lockForWriting } from '#src/index/storage/lock.ts';
import { openStore } from '#src/index/storage/open.ts';
import type { FileOutcome, FileReport } from '#src/main.ts';
import { newFolder, writeFiles } from '../support.ts';
import { json, start, whosaid } from './whosaid.ts';

/** Enough that indexing all takes far longer than indexing some. */
const FILES = 200;
const TURNS = 20;
/** Stored transcripts after which it is stopped. */
const SOME = 5;

const folder = newFolder();

/** Resolves once some transcripts are stored in the library. */
async function underWay(library: string): Promise<void> {
  for (;;) {
    await wait(5);
    if (!libraryExists(library)) continue;
    try {
      const store = openStore(library);
      const { length } = store.transcripts();
      store.close();
      if (length >= SOME) return;
    } catch {
      // Its tables are being made.
    }
  }
}

const count = (reports: readonly FileReport[], wanted: FileOutcome): number =>
  reports.filter(({ outcome }) => outcome === wanted).length;

/** Runs to the end what was stopped, and asks it for a thing said in the first file and one in the last. */
async function finish(library: string): Promise<FileReport[]> {
  const reports: FileReport[] = await json('index', folder, '--library', library);
  expect(count(reports, 'unchanged')).toBeGreaterThanOrEqual(SOME);
  expect(count(reports, 'added')).toBeGreaterThan(0);
  expect(count(reports, 'unchanged') + count(reports, 'added')).toBe(FILES);
  for (const said of ['"kelp 0 7"', `"kelp ${FILES - 1} 7"`]) {
    const { results } = await json<{ results: unknown[] }>('query', said, '--library', library);
    expect(results).toHaveLength(1);
  }
  return reports;
}

describe('whosaid index, interrupted', () => {
  beforeAll(() => {
    for (let at = 0; at < FILES; at++) {
      const turns = Array.from({ length: TURNS }, (_, turn) => {
        return `${turn % 2 === 0 ? 'Ana' : 'Ben'}: We sold kelp ${at} ${turn} times over.`;
      });
      writeFiles(folder, { [`talk-${String(at).padStart(3, '0')}.txt`]: turns.join('\n\n') });
    }
  });

  it('by Ctrl-C ends after the transcript at hand, and says how to go on', async () => {
    const library = join(newFolder(), 'library');
    const child = start(['index', folder, '--library', library, '--json']);
    const printed = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    await underWay(library);
    child.kill('SIGINT');
    const [stdout, stderr] = await printed;
    expect(child.exitCode).toBe(1);
    expect(stderr).toContain('Stopping after this transcript; Ctrl-C again stops at once.\n');
    expect(stderr).toContain('Run the same command to continue.\n');
    const stored: FileReport[] = JSON.parse(stdout);
    expect(stored.length).toBeLessThan(FILES);
    expect(count(stored, 'added')).toBe(stored.length);
    const answered = await whosaid(['query', 'kelp', '--library', library]);
    expect(answered).toMatchObject({ code: 0, stdout: expect.stringContaining('kelp') });
    expect(count(await finish(library), 'unchanged')).toBe(stored.length);
  });

  it('by a kill leaves a library that answers and can be written', async () => {
    const library = join(newFolder(), 'library');
    const child = start(['index', folder, '--library', library]);
    await underWay(library);
    expect(() => lockForWriting(library)).toThrow(/Another process is writing/);
    child.kill('SIGKILL');
    await once(child, 'close');
    const { code, stdout } = await whosaid(['show', 'talk-000', '--library', library]);
    expect(code).toBe(0);
    expect(stdout).toContain(`#${TURNS - 1} `);
    await finish(library);
  });
});
