/** STM and CTM are read; RTTM is refused, since it has no words. */

import { expect, it } from 'vitest';
import { fixture, linesOf, readText } from '../text.ts';

it('STM says who, when and what', () => {
  const transcript = readText(fixture('ferry.stm'), 'ferry.stm');
  expect(linesOf(transcript)).toEqual([
    'Ana Silva: the ferry was late again this morning',
    'Ben Okoro: it always is on mondays',
    'Ana Silva: we should ask the pilots about the tide table',
    'Ben Okoro: yes',
  ]);
  expect(transcript.turns.map(({ start }) => start)).toEqual([0.52, 4.31, 8, 12.5]);
});

it('CTM has words, of one channel or of two that are speakers', () => {
  const text = fixture('ferry.ctm');
  expect(linesOf(readText(text, 'ferry.ctm', { noSpeakers: true }))).toEqual([
    'Unknown speaker: the ferry was late it always is',
  ]);
  const telephone = text.replace(/^(harbour) 1 (4)/gm, '$1 2 $2');
  expect(linesOf(readText(telephone, 'ferry.ctm'))).toEqual([
    'Speaker 1: the ferry was late',
    'Speaker 2: it always is',
  ]);
});

it('RTTM is refused with what it lacks', () => {
  const line = 'SPEAKER harbour 1 0.00 2.00 <NA> <NA> ana <NA> <NA>\n';
  expect(() => readText(line.repeat(3), 'a.rttm')).toThrow(/^a\.rttm: this is RTTM, .* not what\./);
});
