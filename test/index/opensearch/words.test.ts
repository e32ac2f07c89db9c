/** What is said in a transcript survives being written as bytes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodePage,
  encodePages,
  PASSAGES_PER_PAGE,
  unpadPage,
} from '#src/index/opensearch/vector-pages.ts';
import { decodeWords, encodeWords, termsByPassage } from '#src/index/opensearch/words.ts';
import { buildColumns } from '#src/index/segment/build.ts';
import { random, randomVectors } from '../../support.ts';
import { rowsOf, termsOf } from '../segment/rows.ts';

const D = 40;
const EDITION = 70_000;

function columnsOf(size: number, seed: number) {
  const next = random(seed);
  const rows = rowsOf([size], randomVectors(size, D, seed)).map((row, at) => {
    const text = `${row.text} ${['kelp', 'naïve', '漁港', 'what is it?'][Math.floor(4 * next())]}`;
    const question = at > 2 && next() < 0.4 ? Math.floor(at * next()) : null;
    return {
      ...row,
      number: EDITION + at,
      transcript: EDITION,
      text,
      end: text.length,
      question,
      speaker: Math.floor(3 * next()),
    };
  });
  return { rows, columns: buildColumns(rows, D) };
}

describe('the words of a transcript', () => {
  it('are the same after they were bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer(), (size, seed) => {
        const { columns } = columnsOf(size, seed);
        const decoded = decodeWords(encodeWords(columns), EDITION);
        expect(decoded).toEqual(
          Object.fromEntries(
            Object.keys(decoded).map((name) => [name, columns[name as keyof typeof decoded]]),
          ),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('are told passage by passage, as often as they are said', () => {
    const rows = rowsOf([9], randomVectors(9, D));
    const terms = termsByPassage(buildColumns(rows, D));
    expect(terms.map(({ length }) => length)).toEqual(
      rows.map(({ number }) => termsOf(number - 1)),
    );
  });
});

describe('the vectors of a transcript', () => {
  it('are the same after they were pages', () => {
    const size = 2 * PASSAGES_PER_PAGE + 3;
    const { rows, columns } = columnsOf(size, 5);
    const pages = encodePages(columns).map((bytes) => decodePage(bytes, D));
    expect(pages.flatMap((page) => unpadPage(page, D))).toEqual(rows.map(({ vector }) => vector));
    expect(pages.flatMap(({ scales }) => [...scales])).toEqual([...columns.passageScale]);
  });
});
