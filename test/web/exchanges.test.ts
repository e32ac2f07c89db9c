/** The exchanges of a question-and-answer section, as an outline lists them. */

import { expect, it } from 'vitest';
import { listExchanges } from '#src/web/transcript/exchanges.ts';
import { conversation } from '../support.ts';

const qa = { section: 'qa' } as const;
const { turns } = conversation('call', [
  { by: 'Ida Quenby', text: 'Our year was good.', role: 'management', section: 'prepared' },
  { by: 'Hugo Prill', text: 'Can you hear me?', role: 'analyst', ...qa },
  { by: 'Operator', text: 'Yes.', role: 'operator', ...qa },
  {
    by: 'Hugo Prill',
    text: 'Thanks. My first question is, how much will the otter sanctuary cost next year?',
    role: 'analyst',
    ...qa,
  },
  { by: 'Ida Quenby', text: 'About 5 million.', role: 'management', ...qa },
  { by: 'Mara Lund', text: 'Just a comment on the otters.', role: 'analyst', ...qa },
  { by: 'Ida Quenby', text: 'Thank you.', role: 'management', ...qa },
]);

it('begin with who asks, last until somebody else does, and are about the first real question', () => {
  expect(listExchanges(turns)).toMatchObject([
    {
      turn: 1,
      end: 5,
      speaker: { name: 'Hugo Prill' },
      topic: 'How much will the otter sanctuary cost next year?',
    },
    { turn: 5, end: 7, speaker: { name: 'Mara Lund' }, topic: 'Just a comment on the otters.' },
  ]);
});

it('are none where nobody is an analyst', () => {
  expect(listExchanges(conversation('talk', [{ by: 'Ada', text: 'Why?' }]).turns)).toEqual([]);
});

it.each([
  [
    '[Foreign language] Thank you for the call. My question has to do with otters, where you see them going',
    'Otters, where you see them going',
  ],
  [
    'Thank you, Ida, for the tour. My one question is around the price of kelp. I wonder if you could say.',
    'The price of kelp.',
  ],
  ['Thank you. Bye.', 'Bye.'],
])('%j is about %j', (text, topic) => {
  const { turns } = conversation('call', [{ by: 'Hugo Prill', text, role: 'analyst', ...qa }]);
  expect(listExchanges(turns)).toMatchObject([{ topic }]);
});
