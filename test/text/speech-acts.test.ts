/** The words in which people decide, object and promise. */

import { describe, expect, it } from 'vitest';
import type { SpeechAct } from '#src/domain/query.ts';
import { doesAct } from '#src/text/speech-acts.ts';

const SAID: readonly (readonly [SpeechAct, string])[] = [
  ['decision', 'Then we go with the larger boat, and we keep the old one for a year.'],
  ['decision', 'Agreed, ninety days it is.'],
  ['decision', 'We will not wait for the painter.'],
  ['decision', 'The vote is postponed to the first of May.'],
  ['decision', 'It goes to the museum. Does anyone object?'],
  ['decision', "You've talked me out of it, the fee stays at nine."],
  ['disagreement', "I'd push back a little on the crane."],
  ['disagreement', "I don't agree with that, people want one price."],
  ['disagreement', 'I had it the other way round.'],
  ['disagreement', "We're against a second ferry."],
  ['agreement', 'I could live with a hybrid.'],
  ['agreement', "I'm in favour of the lane."],
  ['commitment', "I'll write to the harbour office."],
  ['commitment', 'Ada sends the minutes by Thursday.'],
  ['proposal', 'Could we ask the ferry people first?'],
  ['proposal', 'I suggest that we keep thirty days.'],
  ['concern', "I'm worried about the disk."],
  ['concern', 'The real problem is the price of rope.'],
];

describe('what people do', () => {
  it.each(SAID)('is known by its words: %s', (act, text) => {
    expect(doesAct(text, act)).toBe(true);
  });

  it.each(['decision', 'disagreement', 'agreement', 'commitment', 'concern'] as const)(
    'is not a plain report: %s',
    (act) =>
      expect(doesAct('The ferry sailed to the island in June with forty goats.', act)).toBe(false),
  );

  it.each([
    'Three things to decide today, the boiler and the barge.',
    'So we have the old barge, which leaks.',
    'The decisions are the boiler and the barge.',
  ])('is not what is yet to be decided: %s', (text) => {
    expect(doesAct(text, 'decision')).toBe(false);
  });

  it('is no objection where nobody objects', () => {
    expect(doesAct('Does anyone object? I have no objection.', 'disagreement')).toBe(false);
    expect(doesAct('I object to the barge.', 'disagreement')).toBe(true);
  });

  it('is told in time linear in the length of the text', () => {
    const text = 'would you '.repeat(20_000);
    const started = process.cpuUsage();
    for (const [act] of SAID) doesAct(text, act);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});
