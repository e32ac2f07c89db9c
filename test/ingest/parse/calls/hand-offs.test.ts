import { describe, expect, it } from 'vitest';
import { findCalledAnalysts } from '#src/ingest/parse/calls/hand-offs.ts';

const analysts = (text: string, role: 'operator' | 'management' = 'operator') =>
  findCalledAnalysts([
    { speaker: { name: 'X', role }, section: null, start: null, end: null, text },
  ]).map(({ name, affiliation, role: stated }) => {
    expect(stated).toBe('analyst');
    return affiliation === null ? name : `${name} / ${affiliation}`;
  });

describe('the operator calls analysts', () => {
  it.each([
    [
      'Our first question comes from the line of Hugo Marchetti with Calder Peak. Your line is open.',
      'Hugo Marchetti / Calder Peak',
    ],
    [
      'Your next question is coming from Hugo Marchetti from Bank of Skerrow Securities.',
      'Hugo Marchetti / Bank of Skerrow Securities',
    ],
    [
      'And the next question comes from the line of Hugo Marchetti of Calder, Peak & Sons. Please proceed.',
      'Hugo Marchetti / Calder, Peak & Sons',
    ],
    [
      'The next question is from Mr. Hugo Marchetti at H.C. Calder. Go ahead.',
      'Hugo Marchetti / H.C. Calder',
    ],
    [
      'We will take our next question from Hugo van der Marchetti with Calder & Co. Please go ahead.',
      'Hugo van der Marchetti / Calder & Co.',
    ],
    [
      'Next question, from the line of Hugo Marchetti [ph] with Calder Peak.',
      'Hugo Marchetti / Calder Peak',
    ],
    ["We'll go next to Hugo O'Marchetti with Calder Peak.", "Hugo O'Marchetti / Calder Peak"],
    ['Hugo Marchetti with Calder Peak, your line is open.', 'Hugo Marchetti / Calder Peak'],
    ['We have Hugo Marchetti from 3i Calder on the line.', 'Hugo Marchetti / 3i Calder'],
    ['Our next question comes from Hugo Marchetti, Calder Peak.', 'Hugo Marchetti / Calder Peak'],
    ['Our next question comes from the line of Hugo Marchetti.', 'Hugo Marchetti'],
    [
      'Please stand by for our next question. It comes from the line of Hugo Marchetti representing Calder Peak.',
      'Hugo Marchetti / Calder Peak',
    ],
    [
      'The first question today comes from Hugo J. Marchetti with the Calder Peak Group.',
      'Hugo J. Marchetti / Calder Peak Group',
    ],
  ])('%s', (text, expected) => {
    expect(analysts(text)).toEqual([expected]);
  });

  it('and whoever runs the queue does', () => {
    const text = 'Thanks. Please open the line for Hugo Marchetti from Calder Peak.';
    expect(analysts(text, 'management')).toEqual(['Hugo Marchetti / Calder Peak']);
    expect(analysts('We met Hugo Marchetti of Calder Peak in Skerrow.', 'management')).toEqual([]);
    expect(
      analysts('The next question is for Odile Ferrant of Brackenmoor.', 'management'),
    ).toEqual([]);
  });

  it('and calls no manager an analyst', () => {
    const texts = [
      'I would now like to turn the call over to Priya Lindqvist with Investor Relations. Please go ahead.',
      'It is my pleasure to introduce your host, Mr. Tomas Wexley of Brackenmoor Holdings.',
      'I will hand the line over to Odile Ferrant of Brackenmoor.',
      'With us today is Odile Ferrant from Brackenmoor.',
      'There are no further questions. This ends the call of Brackenmoor Holdings.',
    ];
    for (const text of texts) expect(analysts(text), text).toEqual([]);
  });
});
