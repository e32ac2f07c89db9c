import { describe, expect, it } from 'vitest';
import { splitComparison } from '#src/search/parse-query/split-comparison.ts';
import { CATALOG } from './parse-query/catalog.ts';

const BOTH = { topic: 'margins', sides: [['marl'], ['sedge']] };

describe('a comparison', () => {
  it.each([
    'compare margins at Marlpit and Sedgemoor',
    'Compare the margins of Marlpit with Sedgemoor.',
    'compare Marlpit and Sedgemoor on margins',
    'how do margins differ between Marlpit and Sedgemoor?',
    'margins at Marlpit vs. Sedgemoor',
    'how do margins at Marlpit and Sedgemoor compare?',
    'what is the difference in margins between Marlpit and Sedgemoor',
    'Marlpit vs Sedgemoor margins',
    'which has margins, Marlpit or Sedgemoor?',
    'what do Marlpit and Sedgemoor say about margins',
    'what margins do Marlpit and Sedgemoor have',
  ])('has a topic and two sides: %s', (asked) => {
    expect(splitComparison(asked, CATALOG)).toEqual(BOTH);
  });

  it.each([
    'compare apples and pears',
    'compare margins at Marlpit and Quarrelstone',
    'compare margins at Marlpit and Marlpit Group',
    'margins at Marlpit and churn',
  ])('is none where a side is not in the library, or both are one: %s', (asked) => {
    expect(splitComparison(asked, CATALOG)).toBeNull();
  });
});
