import { describe, expect, it } from 'vitest';
import { linesOf, readText, warningsIn } from '../text.ts';
import { sample } from './samples.ts';

const json = (value: unknown) => JSON.stringify(value);
const event = {
  company_name: 'Acme Inc',
  symbol: 'ACME',
  year: 2024,
  quarter: 2,
  conference_date: '2024-08-01T12:00:00Z',
};
const speakers = [
  { speaker: 'spk0', text: 'Welcome. Our first question comes from Eve Frey with Grand Bank.' },
  { speaker: 'spk1', speaker_info: { name: 'Eve Frey', title: '' }, text: 'Why?' },
];

describe('JSON of the EarningsCall API', () => {
  it('keeps the times of sentences', async () => {
    const { turns } = readText(await sample('earnings-call-api.json'), 'call.json');
    const [, , third] = turns;
    expect(third?.start).toBe(15.5);
    const at = third?.text.indexOf('The plant');
    expect(third?.cues).toEqual([
      { at: 0, start: 15.5, end: null },
      { at, start: 19.9, end: null },
    ]);
  });

  it('may have no questions, no parts, and no names', () => {
    for (const questions_and_answers of [null, undefined, '', 'Something else was said.']) {
      const { turns, quarter, ticker } = readText(
        json({ event, speakers: [speakers[1]], prepared_remarks: 'Why?', questions_and_answers }),
      );
      expect([quarter, ticker]).toEqual(['2024-Q2', 'ACME']);
      expect(turns.map(({ section, speaker }) => [section, speaker.name])).toEqual([
        [null, 'Eve Frey'],
      ]);
    }
    expect(readText(json({ event, speakers })).turns.map(({ section }) => section)).toEqual([
      'qa',
      'qa',
    ]);
  });

  it('names speakers in a map of their own', () => {
    const speaker_name_map_v2 = {
      spk0: { name: 'Operator' },
      spk1: { name: 'Eve Frey', title: 'Analyst' },
    };
    const { turns } = readText(json({ event, speaker_name_map_v2, speakers }));
    expect(turns.map(({ speaker }) => [speaker.name, speaker.role])).toEqual([
      ['Operator', 'operator'],
      ['Eve Frey', 'analyst'],
    ]);
  });

  it('has the text of words where it has no other', () => {
    const words = { words: ['Well,', 'yes.', 'No.'], start_times: [1, 1.5, 2] };
    const { turns } = readText(json({ event, speakers: [{ speaker: 'spk0', ...words }] }));
    expect(turns[0]).toMatchObject({ text: 'Well, yes. No.', start: 1, speaker: { name: 'spk0' } });
    expect(turns[0]?.cues).toHaveLength(2);
  });

  it('is the speech of one unknown speaker at the lower levels, with a warning', () => {
    const parts = json({ event, prepared_remarks: 'Welcome.', questions_and_answers: 'Why?' });
    expect(warningsIn(parts)).toEqual(['no-speakers']);
    const { turns } = readText(parts);
    expect(new Set(turns.map(({ speaker }) => speaker.name))).toEqual(new Set(['Unknown speaker']));
    expect(turns.map(({ section, text }) => [section, text])).toEqual([
      ['prepared', 'Welcome.'],
      ['qa', 'Why?'],
    ]);
    const whole = readText(json({ event, text: 'Welcome.' }), 'call.json', { noSpeakers: true });
    expect(whole.turns).toMatchObject([{ section: null, text: 'Welcome.' }]);
  });

  it('loses no more than what is not as the API gives it', () => {
    const odd = { event: 3, speakers: [{ speaker_info: 3, text: 3 }, null, speakers[1]] };
    expect(linesOf(readText(json(odd)))).toEqual(['Eve Frey: Why?']);
    expect(() => readText(json({ event, speakers: 'none' }))).toThrow(/no speech found/);
  });
});
