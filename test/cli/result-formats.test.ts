/** Results as other programs read them: every field quoted as it must be, each with its source. */

import { describe, expect, it } from 'vitest';
import { formatResponse } from '#src/cli/result-formats.ts';
import type { QueryResponse, Result } from '#src/main.ts';
import { queryFor } from '../support.ts';

const SPEAKER = {
  name: 'Ana "Nan" Silva',
  title: 'CFO',
  affiliation: null,
  role: 'management',
} as const;

const RESULT: Result = {
  rank: 1,
  score: 0.5,
  match: true,
  speaker: SPEAKER,
  transcript: {
    id: 'harbour',
    title: 'Harbour *Co*, Q1',
    date: '2025-03-04',
    kind: 'earnings-call',
    company: 'Harbour Co',
    ticker: null,
    quarter: '2025-Q1',
    language: 'en',
    url: 'https://example.com/call.mp3',
    tags: [],
    source: '/calls/harbour.txt',
  },
  section: 'qa',
  turn: 3,
  start: 61.5,
  end: null,
  offsets: [30, 50],
  text: 'Margins fell, a "bit".\nA bit.',
  question: { turn: 2, speaker: { ...SPEAKER, name: 'Ben Ito' }, text: 'Why?' },
  before: null,
  after: null,
  highlights: [],
  words: [],
  more: [
    {
      speaker: SPEAKER,
      section: 'qa',
      turn: 3,
      start: 50,
      end: null,
      offsets: [0, 9],
      text: 'Tolls did.',
      highlights: [],
      words: [],
    },
  ],
};

const RESPONSE: QueryResponse = {
  query: queryFor('margins'),
  confident: true,
  matches: 1,
  notice: null,
  next: null,
  effort: 'fast',
  tookMs: 1,
  results: [RESULT],
};

describe('results', () => {
  it('are rows of CSV', () => {
    expect(formatResponse(RESPONSE, [RESULT], 'csv')?.split(/\n(?=rank|\d)/)).toEqual([
      'rank,match,speaker,title,affiliation,role,transcript,date,seconds,place,question,text,link,source',
      '1,true,"Ana ""Nan"" Silva",CFO,,management,"Harbour *Co*, Q1",2025-03-04,61.5,harbour#3,Why?,"Tolls did. […] Margins fell, a ""bit"".\nA bit.",https://example.com/call.mp3#t=61,/calls/harbour.txt',
    ]);
    expect(formatResponse(RESPONSE, [], 'csv')).toMatch(/^rank,match,[a-z,]+$/);
  });

  it.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '＝1', '\t=1'])(
    'are no formulas of a spreadsheet: %j',
    (text) => {
      const [, row] =
        formatResponse(RESPONSE, [{ ...RESULT, more: [], text }], 'csv')?.split('\n') ?? [];
      expect(row).toMatch(/,"?'[=+\-@＝\t]/);
    },
  );

  it('are quotations in Markdown, with a citation', () => {
    expect(formatResponse(RESPONSE, [RESULT], 'md')).toBe(
      [
        '> *Ben Ito asked:* Why?',
        '>',
        '> Tolls did. […] Margins fell, a "bit".',
        '> A bit.',
        '>',
        '> — [Ana "Nan" Silva, CFO, Harbour \\*Co\\*, Q1, 2025-03-04, 0:01:01](https://example.com/call.mp3#t=61) (`harbour#3`)',
      ].join('\n'),
    );
  });

  it('are objects, a line each', () => {
    const lines = formatResponse(RESPONSE, [RESULT, RESULT], 'jsonl')?.split('\n') ?? [];
    expect(lines.map((line) => JSON.parse(line))).toEqual([RESULT, RESULT]);
    expect(JSON.parse(formatResponse(RESPONSE, [RESULT], 'json') ?? '')).toEqual(RESPONSE);
  });

  it('are text for people elsewhere', () => {
    expect(formatResponse(RESPONSE, [RESULT], 'text')).toBeNull();
  });
});
