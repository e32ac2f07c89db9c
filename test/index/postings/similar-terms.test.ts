import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { LETTERS_PER_MISTAKE } from '#src/domain/weights.ts';
import { buildPostings } from '#src/index/postings/postings.ts';
import { findSimilarTerm } from '#src/index/postings/similar-terms.ts';

const anyTerm = fc.string({
  unit: fc.constantFrom('a', 'b', 'e', 'ß', '語', '🙂'),
  minLength: 1,
  maxLength: 12,
});

describe('similar terms', () => {
  it('are the nearest with the same first letter, in any script', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 30 }), anyTerm, (terms, wanted) => {
        const most = Math.floor(wanted.length / LETTERS_PER_MISTAKE);
        const near = terms
          .filter((term) => term[0] === wanted[0] && most > 0)
          .map((term) => distance(term, wanted))
          .filter((edits) => edits <= most);
        const found = findSimilarTerm(buildPostings([terms]), wanted);
        expect(found?.edits).toBe(near.length === 0 ? undefined : Math.min(...near));
        if (found !== null) expect(terms).toContain(found.term);
      }),
    );
  });

  it('of two as near is the first in the order of terms', () => {
    const postings = buildPostings([['harbour', 'harbors', 'warbler']]);
    expect(findSimilarTerm(postings, 'harbors')).toEqual({ term: 'harbors', edits: 0 });
    expect(findSimilarTerm(postings, 'harborr')).toEqual({ term: 'harbors', edits: 1 });
    expect(findSimilarTerm(postings, 'harp')).toBeNull();
  });
});
