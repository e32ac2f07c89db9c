/** Any text parses: no text throws, takes long or loses its topic. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSTRAINTS } from '#src/domain/query.ts';
import { parseQuery } from '#src/search/parse-query/parse-query.ts';
import { cpuMilliseconds } from '../../support.ts';
import { CATALOG } from './catalog.ts';

const ids = new Set(CATALOG.map(({ id }) => id));
const names = new Set(CATALOG.flatMap(({ participants }) => participants.map(({ name }) => name)));

const FILTERS = {
  who: ['speaker', 'role', 'notSpeaker', 'notRole'],
  where: ['transcript'],
  when: ['after', 'before'],
};

/** The words of frames, in any order. */
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
  it('becomes filters on names and ids of the library only', () => {
    fc.assert(
      fc.property(text, fc.subarray([...CONSTRAINTS]), (question, ignore) => {
        const { asked, filters } = parseQuery(question, CATALOG, {}, ignore);
        expect(asked).toBe(question);
        for (const name of filters.speaker ?? []) expect(names).toContain(name);
        for (const id of filters.transcript ?? []) expect(ids).toContain(id);
        for (const values of Object.values(filters)) expect(values).not.toHaveLength(0);
        const kept = Object.keys(filters);
        for (const constraint of ignore)
          for (const name of FILTERS[constraint]) expect(kept).not.toContain(name);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps words to search for, unless filters are set or words are excluded', () => {
    fc.assert(
      fc.property(text, (question) => {
        const { text, filters, excluded } = parseQuery(question, CATALOG);
        const isLimited = Object.keys(filters).length > 0;
        const hasWords = /[\p{L}\p{N}]/u.test(question);
        if (hasWords && !isLimited && excluded.length === 0) expect(text.trim()).not.toBe('');
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
  ])('takes linear time: 50,000 characters of %s', async (_, unit) => {
    const question = unit.repeat(Math.ceil(50_000 / unit.length));
    const ms = await cpuMilliseconds(() => {
      parseQuery(`${question}x`, CATALOG);
      /** The longest text that is parsed for frames. */
      parseQuery(`${question.slice(0, 248)}x`, CATALOG);
    });
    expect(ms).toBeLessThan(500);
  });
});
