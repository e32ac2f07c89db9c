/** Labels that stand in the texts of JSON. */

import { expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

const segments = (texts: readonly string[], extra: object = {}): string =>
  JSON.stringify({
    segments: texts.map((text, i) => ({ start: 3 * i, end: 3 * i + 2, text, ...extra })),
  });
const TEXTS = ['SPEAKER A: hello, the ferry was late', 'SPEAKER B: it always is', 'SPEAKER A: ask'];

it('name the speakers where no field does', () => {
  expect(linesOf(readText(segments(TEXTS), 'a.json'))).toEqual(TEXTS);
});

it('are words where fields name the speakers', () => {
  const { participants } = readText(segments(TEXTS, { speaker: 'Ana Silva' }), 'a.json');
  expect(participants.map(({ name }) => name)).toEqual(['Ana Silva']);
});
