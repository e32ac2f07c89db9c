/** Search operators, and text that only looks like them. */

import { describe, expect, it } from 'vitest';
import { parseOperators } from '#src/search/parse-query/operators.ts';

type Row = [question: string, text: string, phrases: string[], excluded: string[]];

describe('operators', () => {
  it.each<Row>([
    ['price of "grain dryers"', 'price of grain dryers', ['grain dryers'], []],
    ['“grain dryers” and „kelp“', 'grain dryers and kelp', ['grain dryers', 'kelp'], []],
    ['("grain  dryers")?', '( grain dryers )?', ['grain dryers'], []],
    ['"to be or not"', 'to be or not', ['to be or not'], []],
    ['kelp -seaweed', 'kelp', [], ['seaweed']],
    ['-kelp', '', [], ['kelp']],
    ['kelp -sea-lettuce, -algae?', 'kelp , ?', [], ['sea-lettuce', 'algae']],
    ['kelp -"sea lettuce" farm', 'kelp farm', [], ['sea lettuce']],
    ['kelp -“sea lettuce”', 'kelp', [], ['sea lettuce']],
    ['"grain dryer" -"grain mill"', 'grain dryer', ['grain dryer'], ['grain mill']],
  ])('%s', (question, text, phrases, excluded) => {
    expect(parseOperators(question)).toEqual({ text, phrases, excluded });
  });

  it.each([
    'down -5 % on -2.5',
    'e-commerce and pre- and post-merger',
    'kelp - a farm',
    'kelp -- a farm --anyone',
    'an unfinished "phrase',
    'an unfinished phrase"',
    'unfinished -"phrase',
    'pipes of 5" and 6" of steel',
    '"',
    '""',
    '" "',
  ])('are absent from: %s', (question) => {
    expect(parseOperators(question)).toEqual({ text: question, phrases: [], excluded: [] });
  });

  it('without a word are dropped', () => {
    expect(parseOperators('what "…" is -"?!" this')).toEqual({
      text: 'what … is this',
      phrases: [],
      excluded: [],
    });
  });
});
