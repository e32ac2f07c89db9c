/** Segments on disk: made when a library is published, made anew when they do not fit, never trusted blindly. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Candidate } from '#src/domain/candidate.ts';
import type { Query } from '#src/domain/query.ts';
import { openReader } from '#src/index/open.ts';
import { BackgroundBuilder } from '#src/index/segment/background-builder.ts';
import type { Header } from '#src/index/storage/header.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { headerFor, newFolder, queryFor, SEARCHES } from '../support.ts';
import { entry, HEADER, VECTOR, withAsking, within, write } from './entries.ts';
import { retrieveAll } from './retrieve-all.ts';

const ask = (folder: string, text: string, more: Partial<Query> = {}): Promise<Candidate[]> =>
  within(openReader(folder, HEADER), (library) =>
    retrieveAll(library, queryFor(text, more), VECTOR),
  );

function filesOf(folder: string): string[] {
  const segments = join(folder, 'segments');
  if (!existsSync(segments)) return [];
  return readdirSync(segments)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => join(segments, name));
}

const holds = (path: string, word: string): boolean =>
  readFileSync(path, 'latin1').includes(tokenize(word).join());

/** The passages that say it. */
const saying = (candidates: readonly Candidate[]) =>
  candidates.filter(({ features }) => features.bm25.passage > 0);

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

describe('a segment on disk', () => {
  const DAMAGES: [what: string, damage: (path: string) => void][] = [
    ['missing', (path) => rmSync(path)],
    ['torn', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
    ['torn at the very end', (path) => truncateSync(path, readFileSync(path).length - 1)],
    ['flipped in one bit of its body', (path) => flip(path, 0.7)],
    ['flipped in one bit of its head', (path) => flip(path, 0.01)],
    ['replaced by a text', (path) => writeFileSync(path, 'Ana: Good morning.')],
    ['empty', (path) => writeFileSync(path, '')],
  ];

  function flip(path: string, where: number): void {
    const bytes = readFileSync(path);
    bytes[Math.floor(where * bytes.length)] ^= 0x10;
    writeFileSync(path, bytes);
  }

  it.each(DAMAGES)('is made anew when %s', async (_, damage) => {
    await write(folder, async (library) => {
      await library.upsert(entry('one', 20, 1));
      await library.commit();
    });
    const before = await ask(folder, 'onex7');
    expect(saying(before)).toHaveLength(1);
    const [path] = filesOf(folder);
    const whole = readFileSync(path);
    damage(path);
    expect(await ask(folder, 'onex7')).toEqual(before);
    expect(readFileSync(path)).toEqual(whole);
  });

  it('is there once a library is published, by whoever may write when it was not', async () => {
    await write(folder, (library) => library.upsert(entry('one', 20, 1)));
    expect(filesOf(folder)).toEqual([]);
    await write(folder, async () => {
      await ask(folder, 'onex7');
      expect(filesOf(folder)).toEqual([]);
    });
    await ask(folder, 'onex7');
    expect(filesOf(folder)).toHaveLength(1);
  });

  it('serves a new transcript without being touched, and one that is gone no more', async () => {
    await write(folder, async (library) => {
      await library.upsert(entry('one', 400, 1));
      await library.commit();
    });
    const [first] = filesOf(folder);
    const before = readFileSync(first);
    await write(folder, async (library) => {
      await library.upsert(entry('two', 30, 2));
      await library.commit();
    });
    expect(filesOf(folder)).toHaveLength(2);
    expect(saying(await ask(folder, 'twox3'))).toHaveLength(1);
    await write(folder, async (library) => {
      await library.remove(['two']);
      await library.commit();
    });
    expect(filesOf(folder)).toEqual([first]);
    expect(readFileSync(first)).toEqual(before);
    expect(saying(await ask(folder, 'twox3'))).toEqual([]);
  });

  it('of a history that was undone answers nothing, though it has as many changes', async () => {
    const rename = (name: string) =>
      write(folder, async (library) => {
        await library.editSpeaker({ names: ['Ana'], identity: { name }, transcript: null });
        await library.commit();
      });
    await write(folder, async (library) => {
      await library.upsert(entry('one', 20, 1));
      await library.commit();
    });
    const database = join(folder, 'library.sqlite');
    const before = readFileSync(database);
    await rename('Bobby');
    writeFileSync(database, before);
    await write(folder, (library) =>
      library.editSpeaker({ names: ['Ana'], identity: { name: 'Carol' }, transcript: null }),
    );
    expect(saying(await ask(folder, 'bobby'))).toEqual([]);
    expect(saying(await ask(folder, 'carol')).length).toBeGreaterThan(0);
  });

  it('stands beside files of others, which stay', async () => {
    await write(folder, (library) => library.upsert(entry('one', 20, 1)));
    await ask(folder, 'onex7');
    mkdirSync(join(folder, 'segments', '@eaDir'));
    writeFileSync(join(folder, 'segments', 'note.txt'), 'mine');
    await write(folder, async (library) => {
      await library.upsert(entry('two', 20, 2));
      await library.commit();
    });
    expect(readdirSync(join(folder, 'segments'))).toEqual(
      expect.arrayContaining(['@eaDir', 'note.txt']),
    );
    expect(saying(await ask(folder, 'twox3'))).toHaveLength(1);
  });

  it('leaves nothing behind of one whose writing was interrupted', async () => {
    await write(folder, async (library) => {
      await library.upsert(entry('one', 20, 1));
      await library.commit();
    });
    const [path] = filesOf(folder);
    writeFileSync(`${path}.4711.tmp`, readFileSync(path).subarray(0, 100));
    await write(folder, (library) => library.commit());
    expect(filesOf(folder)).toEqual([path]);
  });

  it('loses what a failed writer left behind beside it as soon as somebody asks', async () => {
    await write(folder, async (library) => {
      await library.upsert(entry('one', 30, 3));
      await library.commit();
    });
    const [path] = filesOf(folder);
    writeFileSync(`${path}.4711.tmp`, readFileSync(path));
    await ask(folder, 'onex9');
    expect(filesOf(folder)).toEqual([path]);
  });

  it('leaves alone what another process is writing', async () => {
    await write(folder, async (library) => {
      await library.upsert(entry('one', 30, 3));
      await library.commit();
      const [path] = filesOf(folder);
      writeFileSync(`${path}.4711.tmp`, readFileSync(path));
      await ask(folder, 'onex9');
      expect(filesOf(folder)).toEqual([path, `${path}.4711.tmp`]);
    });
  });

  it('forgets what was removed, and what was replaced, once that is much of it', async () => {
    const holding = (word: string) => filesOf(folder).filter((path) => holds(path, word)).length;
    await write(folder, async (library) => {
      for (const id of ['one', 'two', 'three', 'four', 'five'])
        await library.upsert(entry(id, 30, 3));
      await library.commit();
    });
    const replace = (id: string) =>
      write(folder, async (library) => {
        const { transcript } = entry(id, 1, 7);
        await library.upsert({ ...entry(`${id}new`, 1, 7), transcript: { ...transcript, id } });
        await library.commit();
      });
    await replace('three');
    expect(holding('threex9')).toBe(1);
    expect(saying(await ask(folder, 'threex9'))).toEqual([]);
    await replace('four');
    expect(holding('threex9')).toBe(0);
    await write(folder, async (library) => {
      await library.remove(['two']);
      await library.commit();
    });
    expect(holding('twox1')).toBe(0);
    expect(readFileSync(join(folder, 'library.sqlite'), 'latin1')).not.toContain('twox1');
    expect(saying(await ask(folder, 'twox1'))).toEqual([]);
    expect(saying(await ask(folder, 'onex1'))).toHaveLength(1);
  });

  it('forgets what was removed while somebody has the library open', async () => {
    await write(folder, async (library) => {
      await library.upsert(entry('one', 3, 1));
      await library.commit();
    });
    const reader = openReader(folder, HEADER);
    const find = async (word: string) => saying(await retrieveAll(reader, queryFor(word), VECTOR));
    await write(folder, async (library) => {
      await library.upsert(entry('two', 3, 2));
      await library.commit();
    });
    expect(await find('twox1')).toHaveLength(1);
    await write(folder, async (library) => {
      await library.remove(['two']);
      await library.commit();
    });
    const files = readdirSync(folder).filter((name) => name.startsWith('library.sqlite'));
    expect(files).toContain('library.sqlite-wal');
    expect(files.filter((name) => holds(join(folder, name), 'twox1'))).toEqual([]);
    expect(await find('twox1')).toEqual([]);
    await reader.close();
  });

  it('is made anew under new names, and no other is', async () => {
    await write(folder, async (library) => {
      for (const [id, turns] of [
        ['one', 400],
        ['two', 30],
      ] as const) {
        await library.upsert(entry(id, turns, 1));
        await library.commit();
      }
    });
    const before = filesOf(folder).map((path) => readFileSync(path));
    await write(folder, async (library) => {
      await library.editSpeaker({
        names: ['Ana'],
        identity: { name: 'Annika' },
        transcript: 'two',
      });
      await library.commit();
    });
    const [one, two] = filesOf(folder).map((path) => readFileSync(path));
    expect(one).toEqual(before[0]);
    expect(two).not.toEqual(before[1]);
    const found = saying(await ask(folder, 'annika'));
    expect(new Set(found.map(({ transcript }) => transcript))).toEqual(new Set(['two']));
    await write(folder, (library) => library.editSpeaker({ undoes: 1, transcript: 'two' }));
    expect(saying(await ask(folder, 'annika'))).toEqual([]);
  });

  it('of another model, or of other transcripts of the same numbers, answers nothing', async () => {
    const make = (folder: string, header: Header, seed: number) =>
      write(
        folder,
        async (library) => {
          await library.upsert(entry('one', 20, seed));
          await library.commit();
        },
        header,
      );
    await make(folder, HEADER, 1);
    const expected = await ask(folder, 'onex7 kelp');
    const [path] = filesOf(folder);
    const other = headerFor({ ...HEADER.model, hash: 'b'.repeat(64) });
    for (const [header, seed] of [
      [other, 1],
      [HEADER, 2],
    ] as const) {
      const stranger = newFolder();
      await make(stranger, header, seed);
      writeFileSync(path, readFileSync(filesOf(stranger)[0]));
      expect(await ask(folder, 'onex7 kelp')).toEqual(expected);
    }
  });
});

describe('segments built by a thread', () => {
  it('are those that would be built when they are missed', async () => {
    const entries = ['one', 'two', 'three', 'four', 'five'].map((id, at) => entry(id, 20, at));
    await write(folder, async (library) => {
      for (const one of entries) await library.upsert(one);
    });
    const builder = new BackgroundBuilder(folder, 35);
    for (const [at] of entries.entries()) await builder.add(at + 1, 20);
    await builder.close();
    expect(filesOf(folder).map((path) => basename(path))).toEqual(['1-2.segment', '3-4.segment']);
    const found = await ask(folder, 'kelp fivex3');
    expect(filesOf(folder).map((path) => basename(path))).toEqual(['1-4.segment', '5-5.segment']);
    for (const path of filesOf(folder)) rmSync(path);
    expect(await ask(folder, 'kelp fivex3')).toEqual(found);
  });
});

describe.each(SEARCHES)('a library of many segments, searched by %s', (search) => {
  const SIZES = [400, 120, 50, 20, 7, 3];
  const entries = SIZES.map((size, at) => entry(`talk${at}`, size, at + 1));
  const QUERIES: [what: string, text: string, more: Partial<Query>][] = [
    ['words', 'kelp storm talk3x5', {}],
    ['meaning alone', '', {}],
    ['a speaker', 'ferry loss', { filters: { speaker: ['Ben'] } }],
    ['a date', 'ferry loss', { filters: { after: '2025-01-13' } }],
    ['a transcript', 'lease', { filters: { transcript: ['talk4'] } }],
    ['a phrase', 'harbour', { phrases: ['kelp ferry'] }],
    ['a word kept out', 'harbour', { excluded: ['storm'] }],
    ['a phrase kept out', 'harbour', { excluded: ['kelp ferry'] }],
  ];

  const askAll = (folder: string) =>
    withAsking(folder, search, async (ask) => {
      const found: Candidate[][] = [];
      for (const [, text, more] of QUERIES) found.push(await ask(text, more));
      return found;
    });

  it('finds what one of one segment finds, with the same evidence', async () => {
    const whole = newFolder();
    await write(folder, async (library) => {
      for (const one of entries) {
        await library.upsert(one);
        await library.commit();
      }
    });
    await write(whole, async (library) => {
      for (const one of entries) await library.upsert(one);
      await library.commit();
    });
    expect(filesOf(folder)).toHaveLength(SIZES.length);
    expect(filesOf(whole)).toHaveLength(1);
    const expected = await askAll(whole);
    for (const found of expected) expect(found.length).toBeGreaterThan(0);
    expect(await askAll(folder)).toEqual(expected);
  });

  it('finds what it would if what is gone had never been there', async () => {
    const never = newFolder();
    await write(folder, async (library) => {
      for (const one of entries) await library.upsert(one);
      await library.commit();
      await library.remove(['talk2']);
      await library.commit();
    });
    await write(never, async (library) => {
      for (const one of entries) if (one.transcript.id !== 'talk2') await library.upsert(one);
      await library.commit();
    });
    // Their numbers differ: the one counts on from what is gone.
    const withoutNumbers = (candidates: Candidate[]) =>
      candidates.map(({ passage: _, ...candidate }) => candidate);
    const found = (await askAll(folder)).map(withoutNumbers);
    expect(found).toEqual((await askAll(never)).map(withoutNumbers));
  });
});
