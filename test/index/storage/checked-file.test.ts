import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readFileBody,
  readFileHeader,
  replaceFile,
  writeCheckedFile,
} from '#src/index/storage/checked-file.ts';
import { newFolder } from '../../support.ts';

const path = () => join(newFolder(), 'file.bin');
const anyHead = fc.jsonValue();
const anyBody = fc.uint8Array({ maxLength: 50 });

/** The body, or `null` where either part is not whole. */
function readBack(file: string): { head: unknown; body: Uint8Array } | null {
  const opened = readFileHeader(file);
  if (opened === null) return null;
  const body = new Uint8Array(opened.length);
  return readFileBody(opened, body) ? { head: opened.header, body } : null;
}

describe('a file with a head', () => {
  it('gives back what was written', () => {
    const file = path();
    fc.assert(
      fc.property(anyHead, anyBody, (head, body) => {
        writeCheckedFile(file, head, body);
        expect(readBack(file)).toEqual({ head: JSON.parse(JSON.stringify(head)), body });
      }),
    );
    expect(readdirSync(join(file, '..'))).toEqual(['file.bin']);
  });

  it('is nothing when torn at any byte', () => {
    const file = path();
    fc.assert(
      fc.property(anyHead, anyBody, fc.nat(), (head, body, at) => {
        writeCheckedFile(file, head, body);
        truncateSync(file, at % readFileSync(file).length);
        expect(readBack(file)).toBeNull();
      }),
    );
  });

  it('is nothing when any bit of it is another', () => {
    const file = path();
    fc.assert(
      fc.property(anyHead, anyBody, fc.nat(), fc.nat(7), (head, body, at, bit) => {
        writeCheckedFile(file, head, body);
        const bytes = readFileSync(file);
        bytes[at % bytes.length] ^= 1 << bit;
        writeFileSync(file, bytes);
        expect(readBack(file)).toBeNull();
      }),
      // A digit of the length that is a capital then.
      { examples: [[false, Uint8Array.from([0, 0]), 15, 5]] },
    );
  });

  it('is nothing when missing, or something else', () => {
    const file = path();
    expect(readFileHeader(file)).toBeNull();
    for (const text of ['', 'Ana: Good morning.\n', 'ffffffffffffffff{}']) {
      writeFileSync(file, text);
      expect(readFileHeader(file)).toBeNull();
    }
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
    expect(existsSync(file)).toBe(true);
  });
});
