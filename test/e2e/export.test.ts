/** `export` and `import` as a user runs them: files, pipes, damage, and what each says. */

import { once } from 'node:events';
import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, writeFiles } from '../support.ts';
import { start, whosaid } from './whosaid.ts';

const fresh = () => join(newFolder(), 'library');
const library = fresh();
let exported: string;

beforeAll(async () => {
  const folder = newFolder();
  writeFiles(folder, {
    'ferry.txt': 'Ana Quill: The ferry sank.\n\nBram Vostok: When?\u2028At night?\n',
    'kelp.txt': 'Ana Quill: Kelp grows.\n\nBram Vostok: \u009bHow fast?\n',
  });
  await whosaid(['index', folder, '--library', library]);
  await whosaid(['speakers', 'rename', 'Ana Quill', 'Anna Quill', '--library', library]);
  const { code, stdout, stderr } = await whosaid(['export', '--library', library]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  exported = stdout;
});

describe('whosaid export', () => {
  it('writes a line for the head, each edit and each transcript', () => {
    const lines = exported.trimEnd().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line))[1])).toEqual([
      'library',
      'edit',
      'transcript',
      'transcript',
    ]);
    expect(exported).not.toMatch(/(?!\n)\p{Cc}|\u2028/u);
  });

  it('writes a file for its owner alone, and nothing beside it', async () => {
    const folder = newFolder();
    const file = join(folder, 'library.jsonl');
    const run = await whosaid(['export', file, '--library', library]);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(exported);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['library.jsonl']);
  });

  it('does not replace a whole export by one of a damaged library', async () => {
    const copy = fresh();
    const file = join(newFolder(), 'library.jsonl');
    writeFileSync(file, exported);
    expect((await whosaid(['import', file, '--library', copy])).code).toBe(0);
    const db = new Database(join(copy, 'library.sqlite'));
    db.exec("UPDATE turns SET text = 'The ferry did not sink.' WHERE text = 'The ferry sank.'");
    db.close();
    const refused = await whosaid(['export', file, '--library', copy]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/left as it was, because .* damaged: ferry\. .* another file/);
    expect(readFileSync(file, 'utf8')).toBe(exported);
    const piped = await whosaid(['export', '--library', copy]);
    expect(piped.code).toBe(1);
    expect(piped.stderr).toMatch(/^whosaid: ferry is damaged and left out.*ferry\.txt/);
    expect(piped.stdout).toContain('"damaged":{"id":"ferry"');
    /* The way back: mark what is damaged, and take it from the export. */
    await whosaid(['doctor', '--repair', '--library', copy]);
    const mended = await whosaid(['import', file, '--library', copy]);
    expect(mended.stderr).toMatch(/^whosaid: 1 replaced, 1 unchanged; library /);
    expect((await whosaid(['doctor', '--library', copy])).code).toBe(0);
  });

  it('says that it cannot write a file', async () => {
    const run = await whosaid(['export', join(newFolder(), 'no', 'x.jsonl'), '--library', library]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^whosaid: Cannot write .*no such file or directory.*\n$/);
  });
});

describe('whosaid import', () => {
  it('makes the same library from a pipe', async () => {
    const copy = fresh();
    const file = join(newFolder(), 'library.jsonl');
    writeFileSync(file, exported);
    const child = start(['import', '--library', copy]);
    createReadStream(file).pipe(child.stdin);
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(stderr).toBe(`whosaid: 2 added, 1 speaker edit; library ${copy}\n`);
    expect((await whosaid(['export', '--library', copy])).stdout).toBe(exported);
    const again = await whosaid(['import', file, '--library', copy, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toEqual({
      ...{ added: 0, replaced: 0, unchanged: 2, failed: 0, edits: 0 },
    });
  });

  it('names the lines that are damaged', async () => {
    const file = join(newFolder(), 'library.jsonl');
    writeFileSync(
      file,
      exported.replace('Kelp grows', 'Kelp glows').replace(/\n.*"ferry".*\n/, '\n'),
    );
    const run = await whosaid(['import', file, '--library', fresh()]);
    expect(run.code).toBe(1);
    expect(run.stderr.split('\n')).toEqual([
      expect.stringMatching(/line 3, transcript "kelp": its checksum is wrong/),
      expect.stringMatching(/ends after line 3: 1 line is missing/),
      expect.stringMatching(/^whosaid: 2 failed, 1 speaker edit; library /),
      '',
    ]);
  });

  it.each([
    ['Ana: Hello.\n', /^whosaid: .*cannot be imported: .*\n$/],
    [null, /^whosaid: Cannot read .*no such file.*\n$/],
  ])('refuses %j in one line, and makes no library', async (content, message) => {
    const copy = fresh();
    const file = join(newFolder(), 'library.jsonl');
    if (content !== null) writeFileSync(file, content);
    const run = await whosaid(['import', file, '--library', copy]);
    expect(run).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
    expect(existsSync(copy)).toBe(false);
  });
});
