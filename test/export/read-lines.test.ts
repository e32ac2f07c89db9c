/** Lines are the same however their bytes arrive. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '#src/export/read-lines.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(bytes: Uint8Array, size = 7, maxBytes?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const { number, text } of readLines(pieces(bytes, size), maxBytes)) {
    expect(number).toBe(lines.length + 1);
    lines.push(text);
  }
  return lines;
}

describe('readLines', () => {
  it('cuts at line feeds and nowhere else, in pieces of any size', async () => {
    const line = fc.string({ unit: 'binary' }).filter((text) => !/\n|^\ufeff/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 20 }), async (lines, size) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        expect(await collect(bytes, size)).toEqual(lines);
      }),
    );
  });

  it('takes the last line without its end', async () => {
    expect(await collect(Buffer.from('a\n\u2028b'))).toEqual(['a', '\u2028b']);
  });

  it('leaves out what is too long or no UTF-8, and goes on', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${'x'.repeat(21)}\nok\n`),
      Buffer.from([0xff, 10, 97]),
    ]);
    expect(await collect(bytes, 5, 20)).toEqual([null, 'ok', null, 'a']);
  });
});
