/** Passages as quotations, to paste elsewhere. */

import { expect, it } from 'vitest';
import {
  type QuotablePassage,
  toMarkdownQuotation,
  toPassageLink,
  toPlainQuotation,
} from '#src/web/quotation.ts';

const speaker = {
  name: 'Ada_Quill',
  title: 'Chief *Otter* Officer',
  affiliation: null,
  role: 'management',
};
const quoted = {
  text: 'We lost [4] otters.\n\nNot five.',
  speaker,
  transcript: { id: 'otters', title: 'Otters <Q3>', date: '2025-11-06', url: null },
  start: 723.4,
  turn: 31,
  offsets: [912, 943],
} as unknown as QuotablePassage;
const bare = {
  ...quoted,
  speaker: { ...speaker, title: null },
  transcript: { ...quoted.transcript, date: null },
  start: null,
} as QuotablePassage;
const ORIGIN = 'http://127.0.0.1:7654';

it('a quotation says who, in what office, where, when', () => {
  expect(toPlainQuotation(quoted)).toBe(
    '“We lost [4] otters.\n\nNot five.”\n— Ada_Quill, Chief *Otter* Officer, Otters <Q3>, 2025-11-06, 0:12:03',
  );
  expect(toPlainQuotation(bare)).toMatch(/\n— Ada_Quill, Otters <Q3>$/);
});

it('in Markdown it is a block, with a link, and nothing in it is a sign', () => {
  expect(toMarkdownQuotation(quoted, ORIGIN)).toBe(
    [
      '> We lost \\[4\\] otters.',
      '>',
      '> Not five.',
      '>',
      '> — **Ada\\_Quill**, Chief \\*Otter\\* Officer, [Otters \\<Q3\\>](http://127.0.0.1:7654/t/otters#31:912-943), 2025-11-06, 0:12:03',
    ].join('\n'),
  );
});

it('leads to the second of the recording where its address is known', () => {
  const url = 'https://media.example/otters_(q3)';
  const recorded = { ...quoted, transcript: { ...quoted.transcript, url } };
  expect(toPlainQuotation(recorded).split('\n').at(-1)).toBe(`${url}#t=723`);
  expect(toMarkdownQuotation(recorded, ORIGIN)).toMatch(
    /, 0:12:03, \[recording\]\(https:\/\/media\.example\/otters_%28q3%29#t=723\)$/,
  );
});

it('a link leads to the very passage', () => {
  expect(toPassageLink(quoted, ORIGIN)).toBe('http://127.0.0.1:7654/t/otters#31:912-943');
});
