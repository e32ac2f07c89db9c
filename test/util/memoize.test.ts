import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { memoizeByKey } from '#src/util/memoize.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('what is memoised by a key', () => {
  it('is computed once, and again after so many keys that all are dropped', () => {
    const computed: string[] = [];
    const upper = memoizeByKey((key: string) => {
      computed.push(key);
      return key.toUpperCase();
    }, 2);
    expect(['a', 'b', 'a', 'c', 'a'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'A']);
    expect(computed).toEqual(['a', 'b', 'c', 'a']);
  });

  it('does not keep the texts in memory from which its keys were cut', () => {
    const length = 1_000_000;
    const texts = 20;
    const nameOf = memoizeByKey((key: string) => ({ name: key.trim() }), 1000);
    const before = heapUsed();
    for (let i = 0; i < texts; i++) {
      const text = Buffer.from(`Alexandrina Number ${i}: ${'x'.repeat(length)}`).toString();
      nameOf(text.slice(0, text.indexOf(':')));
    }
    expect(heapUsed() - before).toBeLessThan((texts * length) / 4);
    expect(nameOf('Alexandrina Number 3').name).toBe('Alexandrina Number 3');
  });
});
