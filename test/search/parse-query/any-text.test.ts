/** Any text is a question: none fails, none takes long, none loses what it is about. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSTRAINTS } from '#src/domain/query.ts';
import { parseQuery } from '#src/search/parse-query/parse-query.ts';
import { cpuMilliseconds } from '../../support.ts';
import { LISTINGS } from './listings.ts';

const ids = new Set(LISTINGS.map(({ id }) => id));
const names = new Set(LISTINGS.flatMap(({ participants }) => participants.map(({ name }) => name)));

const LIMITS = {
  who: ['speaker', 'role'],
  where: ['transcript'],
  when: ['after', 'before'],
};

/** Words that frames are made of, in any order. */
const framed = fc
  .array(
    fc.constantFrom(
      ...'what which who when did has is was say said asked about on of in the according to , ? " - -kelp'.split(
        ' ',
      ),
      ..."management CFO Vane Zhang Marlpit's view call hearing since 2025 October and or kelp dogs".split(
        ' ',
      ),
    ),
    { maxLength: 24 },
  )
  .map((words) => words.join(' '));
const text = fc.oneof(framed, fc.string({ unit: 'binary', maxLength: 300 }), fc.string());

describe('any text', () => {
  it('is understood, of what the library has and no other', () => {
    fc.assert(
      fc.property(text, fc.subarray([...CONSTRAINTS]), (question, any) => {
        const { asked, filters } = parseQuery(question, LISTINGS, {}, any);
        expect(asked).toBe(question);
        for (const name of filters.speaker ?? []) expect(names).toContain(name);
        for (const id of filters.transcript ?? []) expect(ids).toContain(id);
        for (const limit of Object.values(filters)) expect(limit).not.toHaveLength(0);
        const kept = Object.keys(filters);
        for (const part of any) for (const limit of LIMITS[part]) expect(kept).not.toContain(limit);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps words to search for, unless who spoke is limited or all is excluded', () => {
    fc.assert(
      fc.property(text, (question) => {
        const { text, filters, excluded } = parseQuery(question, LISTINGS);
        const isLimited = filters.speaker !== undefined || filters.role !== undefined;
        const isSaid = /[\p{L}\p{N}]/u.test(question);
        if (isSaid && !isLimited && excluded.length === 0) expect(text.trim()).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['letters', 'a'],
    ['spaces', ' '],
    ['question marks', '?'],
    ['quotation marks', '"'],
    ['hyphens', '-'],
    ['exclusions', ' -a'],
    ['open phrases', ' "a'],
    ['open exclusions', ' -"'],
    ['verbs', 'say about '],
    ['frames', 'what did Vane say about '],
    ['views', "Vane's view of "],
    ['prepositions', 'in the '],
    ['transcripts', 'in the call '],
    ['periods', 'in 2025 '],
    ['letters with marks', 'e\u0301'],
    ['halves of characters', '\ud83d'],
  ])('takes no longer than its length is: 50,000 characters of %s', async (_, unit) => {
    const question = unit.repeat(Math.ceil(50_000 / unit.length));
    const ms = await cpuMilliseconds(() => {
      parseQuery(`${question}x`, LISTINGS);
      // The longest that is looked at closely.
      parseQuery(`${question.slice(0, 248)}x`, LISTINGS);
    });
    expect(ms).toBeLessThan(500);
  });
});
