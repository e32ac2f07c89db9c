/** Indexing as a loop over files. */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { indexFiles, openLibrary, withReader } from '#src/main.ts';
import { newFolder, writeFiles } from '../support.ts';

const FERRY =
  'Ines Okafor: The ferry pays for itself in nine years.\nOdile Roux: Who pays until then?\n';
const KELP = 'Odile Roux: Kelp grows half a metre a day in June.\nInes Okafor: And in winter?\n';
const ROPE = 'Ines Okafor: A rope lasts three seasons.\nOdile Roux: Then we buy twelve of them.\n';

function threeFiles(): string {
  const folder = newFolder();
  writeFiles(folder, { 'ferry.txt': FERRY, 'kelp.txt': KELP, 'rope.txt': ROPE });
  return folder;
}

it('tells of each file and how far it is, and opens as what was indexed', async () => {
  const [folder, library] = [threeFiles(), join(newFolder(), 'library')];
  const told: string[] = [];
  for await (const { report, done, total } of indexFiles([folder], { library })) {
    told.push(`${done}/${total} ${report.outcome} ${report.id}`);
  }
  expect(told).toEqual(['1/3 added ferry', '2/3 added kelp', '3/3 added rope']);
  await using opened = await openLibrary(library);
  const { results } = await opened.query('how long does a rope last');
  expect(results[0]).toMatchObject({
    speaker: { name: 'Ines Okafor' },
    transcript: { id: 'rope' },
  });
});

it('stops where the loop is left, keeps what was told and lets others write', async () => {
  const [folder, library] = [threeFiles(), join(newFolder(), 'library')];
  for await (const { done } of indexFiles([folder], { library, jobs: 1 })) {
    if (done === 2) break;
  }
  const stored = await withReader(library, (opened) => opened.list());
  expect(stored.map(({ id }) => id)).toEqual(['ferry', 'kelp']);
  const outcomes: string[] = [];
  for await (const { report } of indexFiles([folder], { library })) outcomes.push(report.outcome);
  expect(outcomes).toEqual(['unchanged', 'unchanged', 'added']);
});

it('stops by a signal after the current file', async () => {
  const [folder, library] = [threeFiles(), join(newFolder(), 'library')];
  const stop = new AbortController();
  const told: string[] = [];
  for await (const { report } of indexFiles([folder], { library, signal: stop.signal })) {
    told.push(report.outcome);
    stop.abort();
  }
  expect(told).toEqual(['added']);
});

it('throws typed errors before the first file', async () => {
  const library = join(newFolder(), 'library');
  const nowhere = indexFiles([join(library, 'nowhere')], { library });
  await expect(nowhere.next()).rejects.toMatchObject({ code: 'FILE_MISSING' });
  await expect(openLibrary(library)).rejects.toMatchObject({ code: 'LIBRARY_MISSING' });
});
