import { describe, expect, it } from 'vitest';
import { findIntroducedManagers } from '#src/ingest/parse/calls/introductions.ts';

const introduced = (text: string, section: 'qa' | null = null) =>
  findIntroducedManagers([{ speaker: { name: 'X' }, section, start: null, end: null, text }]).map(
    ({ name, title }) => `${name}: ${title}`,
  );

describe('managers are introduced', () => {
  it.each([
    [
      'Joining us today are Odile Ferrant, President and Chief Executive Officer, and Tomas Wexley, CFO.',
      ['Odile Ferrant: President and Chief Executive Officer', 'Tomas Wexley: CFO'],
    ],
    [
      'On the call with me this morning are Odile Ferrant, our Chief Executive Officer; Tomas Wexley, our Chief Financial Officer; and Ruth Abenov, our Chief Operating Officer.',
      [
        'Odile Ferrant: Chief Executive Officer',
        'Tomas Wexley: Chief Financial Officer',
        'Ruth Abenov: Chief Operating Officer',
      ],
    ],
    [
      "I'm joined today by our CEO, Odile Ferrant; and our CFO, Tomas Wexley, who will take your questions.",
      ['Odile Ferrant: CEO', 'Tomas Wexley: CFO'],
    ],
    [
      'With me are our CEO, Odile Ferrant, our CFO, Tomas Wexley, and our COO, Ruth Abenov.',
      ['Odile Ferrant: CEO', 'Tomas Wexley: CFO', 'Ruth Abenov: COO'],
    ],
    [
      'With me today is Brackenmoor CEO Odile Ferrant and CFO Tomas Wexley.',
      ['Odile Ferrant: CEO', 'Tomas Wexley: CFO'],
    ],
    [
      'Joining me today are Ms. Odile Ferrant, Chairwoman and CEO; Mr. Tomas Wexley, our CSO and CFO; and Ms. Ruth Abenov [Phonetic], Head of Operations.',
      [
        'Odile Ferrant: Chairwoman and CEO',
        'Tomas Wexley: CSO and CFO',
        'Ruth Abenov: Head of Operations',
      ],
    ],
    [
      'I would now like to turn the conference over to Priya Lindqvist, Vice President of Investor Relations. Please go ahead.',
      ['Priya Lindqvist: Vice President of Investor Relations'],
    ],
    [
      'It is my pleasure to introduce your host, Mr. Tomas Wexley, chief financial officer of Brackenmoor.',
      ['Tomas Wexley: chief financial officer'],
    ],
    [
      'And then I will hand the call to our Chief Financial Officer, Tomas Wexley.',
      ['Tomas Wexley: Chief Financial Officer'],
    ],
    [
      'Today on the call are Odile Ferrant, Founder & CEO, and Priya Lindqvist, Senior Vice President, Investor Relations.',
      [
        'Odile Ferrant: Founder & CEO',
        'Priya Lindqvist: Senior Vice President, Investor Relations',
      ],
    ],
    [
      'I am here with Odile Ferrant, our Chief Executive Officer, and Anna-Liisa van der Meer, our General Counsel.',
      ['Odile Ferrant: Chief Executive Officer', 'Anna-Liisa van der Meer: General Counsel'],
    ],
  ])('%s', (text, expected) => {
    expect(introduced(text)).toEqual(expected);
  });

  it('not by sentences that only mention them', () => {
    const texts = [
      'The Chief Financial Officer signs every lease.',
      'We thank the city of Skerrow, the council and its chairman.',
      'On the call last year, Revenue Growth, a chief concern of ours, was slow.',
      'With me today is a President of a kind.',
    ];
    for (const text of texts) expect(introduced(text), text).toEqual([]);
    expect(introduced('With me is Odile Ferrant, our CEO.', 'qa')).toEqual([]);
  });
});
