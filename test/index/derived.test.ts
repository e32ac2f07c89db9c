/** Words and graph on disk: made when a library is published, made anew when they do not fit, never trusted blindly. */

import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Candidate, Entry, Library } from '../../src/index/library.ts';
import { openForReading, openForWriting } from '../../src/index/open.ts';
import { GRAPH_FROM } from '../../src/index/snapshot.ts';
import { terms } from '../../src/text/words.ts';
import { conversation, headerFor, newFolder, queryFor, randomVectors } from '../support.ts';

const D = 4;
const HEADER = headerFor({
  model: 'acme/words',
  hash: '',
  dimensions: D,
  pooling: 'mean',
  prefixes: { question: '', passage: '' },
});
/** Just enough for a graph, in few transcripts: each is a transaction of its own. */
const TURNS = 500;
const QUESTION = randomVectors(1, D, 99);

/** A transcript of turns that say one word each. */
function entry(id: string, turns: number, seed: number): Entry {
  const said = Array.from({ length: turns }, (_, at) => ({ by: 'Ana', text: `word${seed}x${at}` }));
  const transcript = conversation(id, said);
  const rows = randomVectors(turns, D, seed);
  return {
    transcript,
    hash: '',
    passages: said.map(({ text }, turn) => ({ turn, offsets: [0, text.length] })),
    vectors: said.map((_, at) => rows.slice(at * D, (at + 1) * D)),
    questions: said.map(() => null),
  };
}

async function read<T>(folder: string, use: (library: Library) => Promise<T>): Promise<T> {
  const library = openForReading(folder, HEADER);
  try {
    return await use(library);
  } finally {
    await library.close();
  }
}

const ask = (folder: string, text: string): Promise<Candidate[]> =>
  read(folder, (library) => library.candidates(queryFor(text), QUESTION));

/** Whether the term stands in the words file. */
const hasWord = (path: string, word: string): boolean =>
  readFileSync(path, 'latin1').includes(`"${terms(word).join()}"`);

function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 2)] ^= 0x10;
  writeFileSync(path, bytes);
}

const DAMAGES: [what: string, damage: (path: string) => void][] = [
  ['missing', (path) => rmSync(path)],
  ['torn', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  ['flipped in one bit', damage],
  ['replaced by a text', (path) => writeFileSync(path, 'Ana: Good morning.')],
  ['empty', (path) => writeFileSync(path, '')],
];

describe('the words of a library', () => {
  const folder = newFolder();
  const path = join(folder, 'words.bin');

  beforeAll(async () => {
    const library = openForWriting(folder, HEADER);
    await library.put(entry('one', 20, 1));
    await library.publish();
    await library.close();
  });

  it('are on disk once it is published', () => {
    expect(existsSync(path)).toBe(true);
    expect(existsSync(join(folder, 'graph.bin'))).toBe(false);
  });

  it.each(DAMAGES)('are made anew when %s', async (_, spoil) => {
    const before = await ask(folder, 'word1x7');
    const whole = readFileSync(path);
    spoil(path);
    expect(await ask(folder, 'word1x7')).toEqual(before);
    expect(readFileSync(path)).toEqual(whole);
  });

  it('hold what was put, and nothing of what was removed', async () => {
    const library = openForWriting(folder, HEADER);
    await library.put(entry('two', 3, 2));
    await library.publish();
    expect(hasWord(path, 'word2x1')).toBe(true);
    await library.remove('two');
    await library.publish();
    await library.close();
    expect(hasWord(path, 'word2x1')).toBe(false);
    expect(hasWord(path, 'word1x1')).toBe(true);
  });

  it('of an older state answer for no newer one', async () => {
    const old = readFileSync(path);
    const library = openForWriting(folder, HEADER);
    await library.put(entry('three', 2, 3));
    await library.close();
    writeFileSync(path, old);
    const found = await ask(folder, 'word3x1');
    expect(found.filter(({ evidence }) => evidence.words.passage > 0)).toHaveLength(1);
  });
});

describe('the graph of a library', () => {
  const folder = newFolder();
  const path = join(folder, 'graph.bin');
  /** The best by an exact scan: a filter that all meet leads to one. */
  let exact: number[];
  const numbers = (candidates: readonly Candidate[]) => candidates.map(({ passage }) => passage);

  beforeAll(async () => {
    const library = openForWriting(folder, HEADER);
    for (let at = 0; at < GRAPH_FROM / TURNS; at++) {
      await library.put(entry(`talk-${at}`, TURNS, at + 10));
    }
    await library.publish();
    const everyone = queryFor('', { filters: { speaker: ['Ana'] } });
    exact = numbers(await library.candidates(everyone, QUESTION));
    await library.close();
  });

  it('is on disk once it is published, and finds what an exact scan finds', async () => {
    expect(existsSync(path)).toBe(true);
    const found = new Set(numbers(await ask(folder, '')));
    const recall = exact.filter((passage) => found.has(passage)).length / exact.length;
    expect(recall).toBeGreaterThan(0.9);
  });

  it('is made anew when damaged, and the process lives', async () => {
    const before = numbers(await ask(folder, ''));
    damage(path);
    const damaged = readFileSync(path);
    expect(numbers(await ask(folder, ''))).toEqual(before);
    expect(readFileSync(path)).not.toEqual(damaged);
  });

  it('stays as it is under new names', async () => {
    const { mtimeMs } = statSync(path);
    const library = openForWriting(folder, HEADER);
    await library.name({ names: ['Ana'], are: { name: 'Annika' }, transcript: 'talk-3' });
    await library.publish();
    const found = await library.candidates(queryFor('annika'), QUESTION);
    await library.name({ undoes: 1, transcript: 'talk-3' });
    await library.close();
    expect(found.some(({ evidence }) => evidence.words.passage > 0)).toBe(true);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  it('is not asked for what a filter leaves', async () => {
    const one = queryFor('', { filters: { transcript: ['talk-3'] } });
    const found = await read(folder, (library) => library.candidates(one, QUESTION));
    expect(new Set(found.map(({ transcript }) => transcript))).toEqual(new Set(['talk-3']));
    expect(found.length).toBeGreaterThanOrEqual(50);
  });
});
