/** What goes wrong: one clear line on stderr, nothing on stdout, the exit code promised, the library as it was. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockForWriting } from '#src/index/storage/lock.ts';
import { tinyModel } from '../embed/tiny-model.ts';
import { newFolder, writeFiles } from '../support.ts';
import { json, whosaid } from './whosaid.ts';

const FAILED = 1;
const WRONG_USAGE = 2;

const folder = newFolder();
const library = join(folder, 'library');
const missing = join(folder, 'nowhere');
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const [call, empty, picture, letter] = writeFiles(folder, {
  'call.txt': 'Ana: The kelp is sold as rope.\n\nBen: To whom?\n\nAna: To other farms.\n',
  'empty.txt': '',
  'picture.png': PNG,
  'letter.txt': 'Dear all,\n\nthe ferry timetable changes in March.\n',
});
const model = tinyModel();
const brokenModel = tinyModel({ 'onnx/model.onnx': 'no weights' });

const libraryBytes = () => readFileSync(join(library, 'library.sqlite'));

/** Runs a command that must fail and leave the library as it was; returns the one line of its message. */
async function mistake(code: number, ...args: string[]): Promise<string> {
  const before = libraryBytes();
  const ended = await whosaid(args, { WHOSAID_LIBRARY: library });
  expect(ended).toMatchObject({ code, stdout: '' });
  const [line, ...more] = ended.stderr.trimEnd().split('\n');
  expect(line).toMatch(/^whosaid: \S.+\S$/);
  const hint = expect.stringMatching(/^See: whosaid(?: \w+)* --help$/);
  expect(more).toEqual(code === WRONG_USAGE ? [hint] : []);
  expect(libraryBytes()).toEqual(before);
  return line;
}

beforeAll(async () => {
  await json('index', call, '--library', library);
});

describe('a file that cannot be read', () => {
  it('is missing', async () => {
    expect(await mistake(FAILED, 'index', missing)).toContain(`no file or folder at ${missing}`);
    expect(await mistake(FAILED, 'index', call, missing)).toContain(missing);
  });

  it.each([
    ['empty', empty, 'the file is empty'],
    ['a picture', picture, 'this is a PNG image'],
    ['without a speaker', letter, 'no speakers found'],
  ])('is %s', async (_, file, reason) => {
    const before = libraryBytes();
    const { code, stdout, stderr } = await whosaid(['index', file, '--library', library]);
    expect({ code, stdout }).toEqual({ code: FAILED, stdout: '' });
    const [line, ...more] = stderr.trimEnd().split('\n');
    expect(line).toContain(`${file}: `);
    expect(line).toContain(reason);
    const advice = more.slice(0, -1);
    expect(advice).toEqual(
      file === letter ? [expect.stringMatching(/^whosaid: --no-speakers treats files/)] : [],
    );
    expect(more.at(-1)).toMatch(/^whosaid: 1 failed;/);
    expect(libraryBytes()).toEqual(before);
  });

  it('does not fail a folder in which others can be', async () => {
    const { code, stderr } = await whosaid(['index', folder, '--library', join(folder, 'other')]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/1 added, 1 skipped, 1 failed;/);
    expect(stderr).toContain(empty);
  });
});

describe('a library that cannot be used', () => {
  it('is not there, and asking makes none', async () => {
    for (const args of [
      ['query', 'kelp'],
      ['list'],
      ['show', 'call'],
      ['remove', 'call'],
      ['speakers'],
      ['speakers', 'undo'],
      ['serve'],
    ]) {
      const line = await mistake(FAILED, ...args, '--library', missing);
      expect(line).toContain(`No library in ${missing}.`);
      expect(line).toContain('whosaid index');
      expect(existsSync(missing)).toBe(false);
    }
  });

  it('is being changed by another process', async () => {
    const lock = lockForWriting(library);
    try {
      for (const args of [
        ['index', folder],
        ['remove', 'call'],
        ['speakers', 'rename', 'Ana', 'Anna'],
      ]) {
        const line = await mistake(FAILED, ...args);
        expect(line).toContain(`Another process is writing to ${library}.`);
      }
    } finally {
      lock.release();
    }
  });

  it('is of another model', async () => {
    const line = await mistake(FAILED, 'index', call, '--model', model);
    expect(line).toContain('vectors of the model bundled');
    expect(line).toContain(model);
  });

  it('is a file', async () => {
    expect(await mistake(FAILED, 'index', call, '--library', letter)).toContain(letter);
  });

  it('is none', async () => {
    writeFiles(folder, {
      'none/library.sqlite': 'Dear all, the ferry timetable changes. '.repeat(50),
    });
    for (const args of [
      ['query', 'kelp'],
      ['index', call],
    ]) {
      const line = await mistake(FAILED, ...args, '--library', join(folder, 'none'));
      expect(line).toContain('is not a library, or it is damaged.');
    }
  });
});

describe.concurrent('a model that cannot be used', () => {
  it.each([
    ['is no name of one', 'nonsense', '"bundled", a folder with a model or a hub id'],
    ['is a folder that is not there', './nowhere', 'a folder with a model or a hub id'],
    ['is a folder of something else', folder, 'onnx/model_quantized.onnx'],
    ['is broken', brokenModel, `Could not load the model ${brokenModel}: `],
  ])('%s', async (_, name, said) => {
    const other = join(folder, 'unmade');
    const line = await mistake(FAILED, 'index', call, '--model', name, '--library', other);
    expect(line).toContain(said);
    expect(existsSync(other)).toBe(false);
  });
});

describe.concurrent('what is not in the library', () => {
  it.each([
    [['show', 'nobody'], '"nobody"'],
    [['show', 'call#3'], 'No turn "3" in call. Its turns are numbered from 0 to 2.'],
    [['show', 'call#'], 'No turn "" in call'],
    [['show', 'call#one'], 'No turn "one" in call'],
    [['show', 'nobody'], 'whosaid list'],
    [['remove', 'nobody'], 'No transcript "nobody"; nothing was removed. List all: whosaid list'],
    [['remove', 'cal'], 'nothing was removed. Did you mean call?'],
    [['query', 'kelp', '--speaker', 'Nobody'], '"Nobody"'],
    [['query', 'kelp', '--speaker', 'Nobody'], 'whosaid speakers'],
    [['query', 'kelp', '--transcript', 'nothing'], '"nothing"'],
  ])('%j', async (args, said) => {
    expect(await mistake(FAILED, ...args)).toContain(said);
  });
});

describe.concurrent('wrong usage', () => {
  it.each([
    [['nonsense'], "unknown command 'nonsense'"],
    [['query', 'kelp', '--jsn'], "unknown option '--jsn' (Did you mean --json?)"],
    [['query'], "missing required argument 'question'"],
    [['query', ''], 'The question is empty'],
    [['query', ' \n', ''], 'The question is empty'],
    [['doctor', 'all'], "too many arguments for 'doctor'."],
    [['speakers', 'renme', 'Ana', 'Anna'], '"renme" is not a command. Did you mean rename?'],
    [['speakers', 'rename', 'Ana', 'Anna', '--rol', 'host'], '(Did you mean --role?)'],
    [['index', 'a.txt', '--kind', 'meting'], 'conversation, chat. Did you mean meeting?'],
    [['query', 'kelp', '--ignore', 'why'], "option '--ignore <constraints>' argument 'why'"],
    [['index'], "missing required argument 'paths'"],
    [['query', 'kelp', '--limit', '0'], 'a whole number from 1 to 1000'],
    [['query', 'kelp', '--limit', '1e3'], 'a whole number from 1 to 1000'],
    [['query', 'kelp', '--limit', '1001'], 'a whole number from 1 to 1000'],
    [['query', 'kelp', '--role', 'ceo'], 'management, analyst'],
    [['query', 'kelp', '--section', 'intro'], '"intro"'],
    [['query', 'kelp', '--after', '2025-02-30'], '"2025-02-30"'],
    [['query', 'kelp', '--before', 'soon'], '"soon"'],
    [['serve', '--port', '70000'], 'a whole number from 0 to 65535'],
    [['serve', '--host', '203.0.113.9', '--port', '0'], '203.0.113.9'],
    [['serve', '--uploads', '/tmp'], 'Only with --allow-changes'],
    [['serve', '--uploads', '/tmp', '--allow-changes'], 'and of a library in a cluster'],
    [
      ['serve', '--library', 'opensearch://one/talks', '--allow-changes'],
      'Name one with --uploads',
    ],
  ])('%j', async (args, said) => {
    expect(await mistake(WRONG_USAGE, ...args)).toContain(said);
  });

  it('is no command at all', async () => {
    const { code, stdout, stderr } = await whosaid([]);
    expect({ code, stdout }).toEqual({ code: WRONG_USAGE, stdout: '' });
    expect(stderr).toContain('Usage: whosaid');
  });
});

describe('whosaid serve', () => {
  it('says when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    try {
      const line = await mistake(FAILED, 'serve', '--port', port);
      expect(line).toContain(`Port ${port} of 127.0.0.1 is in use. Choose another with --port.`);
    } finally {
      other.close();
    }
  });
});
