/** What publishers, clerks and those who make captions print around the words is no speech. */

import { expect, it } from 'vitest';
import { linesOf, readText } from './text.ts';

const TURNS = [
  'MARA QUELL: All in favor?',
  'JONAS PIKE: Aye.',
  'MARA QUELL: And the mill race?',
  'JONAS PIKE: It is clear.',
];

it.each([
  'Copyright policy: All transcripts on this site are the\ncopyright of Penwick Alpha. However, we view them as an\nimportant resource for bloggers.',
  `This article is a transcript of this conference call produced for The Penwick Fool. ${'There may be errors in it. '.repeat(20)}`,
  'This article was generated with the support of AI and reviewed by an editor.',
  'To continue reading the Q&A session, please click here.\n\nDisclosure: None. This article is originally published at Penwick Monitor.',
  'This transcript has been produced by Farr Transcripts and no\nguarantee is given.',
  '[End]',
  'Subscribe to our newsletter at [example.org](https://example.org).\n\nFollow us on [Mastodon](https://example.org/@mill).',
])('below the last words: %s', (notice) => {
  expect(linesOf(readText(`${TURNS.join('\n\n')}\n\n${notice}\n`))).toEqual(TURNS);
});

it('below the last words of a call', () => {
  const call = `Brackenfell Mills (BRKM)

Q3 2024 Earnings Call

Company Participants

Jonas Pike - Chief Executive Officer

Operator

Good morning, and welcome.

Jonas Pike

We milled more than ever.

Copyright policy: All transcripts on this site are the
copyright of Penwick Alpha. However, we view them as
an important resource.
`;
  expect(linesOf(readText(call)).at(-1)).toBe('Jonas Pike: We milled more than ever.');
});

it('a break', () => {
  const [ask = '', ...rest] = TURNS;
  expect(linesOf(readText([ask, '--- Break ---', ...rest].join('\n\n')))).toEqual(TURNS);
});

it('what a vote came to', () => {
  const [ask = '', aye = '', ...rest] = TURNS;
  for (const note of ['MOTION CARRIED UNANIMOUSLY.', 'MOTION PASSES 3-0', '(VOTE: 3-0)'])
    expect(linesOf(readText([ask, aye, note, ...rest].join('\n\n')))).toEqual(TURNS);
});

it('who made the captions', () => {
  const credit = 'Subtitles by the Penwick Community\nwww.example.org';
  const captions = [...TURNS, credit].map(
    (text, i) => `${i + 1}\n00:0${i}:01,000 --> 00:0${i}:09,000\n${text}\n`,
  );
  expect(linesOf(readText(captions.join('\n'), 'talk.srt'))).toEqual(TURNS);
});
