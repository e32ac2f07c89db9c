import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArrays, replaceFile, writeArrays } from '../../src/index/files.ts';
import { readPostings, writePostings } from '../../src/index/words/file.ts';
import { newFolder } from '../support.ts';
import { anyCorpus } from './words/corpus.ts';

const OF = { kind: 'test', generation: 7 };
const path = () => join(newFolder(), 'file.bin');
const words = (generation: number) => ({ kind: 'whosaid words', rules: 1, generation }) as const;

const numbers = fc
  .array(fc.nat(2 ** 32 - 1), { maxLength: 20 })
  .map((list) => Uint32Array.from(list));
const arrays = fc.record({
  names: fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 5 }),
  numbers: fc.record({ starts: numbers, passages: numbers }),
});

describe('a file of arrays', () => {
  it('gives back what was written', () => {
    const file = path();
    fc.assert(
      fc.property(arrays, (written) => {
        writeArrays(file, OF, written);
        expect(readArrays(file, OF)).toEqual(written);
      }),
    );
    expect(readdirSync(join(file, '..'))).toEqual(['file.bin']);
  });

  it('is nothing when torn at any byte', () => {
    const file = path();
    fc.assert(
      fc.property(arrays, fc.nat(), (written, at) => {
        writeArrays(file, OF, written);
        truncateSync(file, at % readFileSync(file).length);
        expect(readArrays(file, OF)).toBeNull();
      }),
    );
  });

  it('is nothing when any bit of it is another', () => {
    const file = path();
    fc.assert(
      fc.property(arrays, fc.nat(), fc.nat(7), (written, at, bit) => {
        writeArrays(file, OF, written);
        const bytes = readFileSync(file);
        bytes[at % bytes.length] ^= 1 << bit;
        writeFileSync(file, bytes);
        expect(readArrays(file, OF)).toBeNull();
      }),
    );
  });

  it('is nothing when missing, or made of something else', () => {
    const file = path();
    expect(readArrays(file, OF)).toBeNull();
    writeArrays(file, OF, { names: [], numbers: {} });
    expect(readArrays(file, { ...OF, generation: 8 })).toBeNull();
    writeFileSync(file, 'Ana: Good morning.\n');
    expect(readArrays(file, OF)).toBeNull();
  });
});

describe('replaceFile', () => {
  it('leaves what was there, and nothing else, when writing fails', () => {
    const file = path();
    writeFileSync(file, 'old');
    const fail = () =>
      replaceFile(file, (temporary) => {
        writeFileSync(temporary, 'half of the n');
        throw new Error('no space left');
      });
    expect(fail).toThrow('no space left');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(join(file, '..'))).toEqual(['file.bin']);
  });
});

describe('the words file', () => {
  it('gives back the postings of its generation, and of no other', () => {
    const file = path();
    fc.assert(
      fc.property(anyCorpus, ({ postings }) => {
        writePostings(file, words(1), postings);
        expect(readPostings(file, words(1))).toEqual(postings);
        expect(readPostings(file, words(2))).toBeNull();
        expect(readPostings(file, { ...words(1), rules: 2 })).toBeNull();
      }),
      { numRuns: 30 },
    );
    expect(existsSync(file)).toBe(true);
  });
});
