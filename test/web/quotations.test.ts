/** Collected quotations: citations, exports and links. */

import { describe, expect, it } from 'vitest';
import type { Transcript } from '#src/main.ts';
import { type CitationStyle, cite } from '#src/web/quotations/citation.ts';
import { toQuotation } from '#src/web/quotations/collection.ts';
import { toCsv, toMarkdown } from '#src/web/quotations/export.ts';
import { toDocx } from '#src/web/quotations/export-docx.ts';
import { slicePassage } from '#src/web/quotations/quotable-text.ts';
import {
  decodePlaces,
  encodePlaces,
  passageOf,
  readPlaces,
} from '#src/web/quotations/shared-link.ts';
import { conversation } from '../support.ts';

const TEXT = 'Otters *eat* kelp, "they say".\n\n=SUM(A1)';
const talk: Transcript = {
  ...conversation('talk', [{ by: 'Ada M. Quill', text: TEXT }], '2025-09-05'),
  title: 'Talk of otters',
};
const [turn] = talk.turns;
const timed: Transcript = {
  ...talk,
  turns: [
    {
      ...turn,
      start: 60,
      cues: [
        { at: 0, start: 60, end: 70 },
        { at: 19, start: 75, end: null },
      ],
    },
  ],
};
const whole = passageOf(timed, 0, null);
if (whole === null) throw new Error('The turn has no text.');
const quotation = toQuotation(whole, 'see p. 3');
const ORIGIN = 'http://localhost:7654';

describe('a citation', () => {
  it.each<[CitationStyle, string]>([
    ['plain', 'Ada M. Quill, Talk of otters, 2025-09-05, 0:01:00'],
    ['apa', 'Quill, A. M. (2025, September 5). Talk of otters [Transcript], 0:01:00.'],
    ['mla', 'Quill, Ada M. “Talk of otters.” 5 Sept. 2025, 0:01:00. Transcript.'],
    ['chicago', 'Ada M. Quill, “Talk of otters,” September 5, 2025, transcript, 0:01:00.'],
  ])('in the style %s', (style, text) => {
    expect(cite(quotation, style)).toBe(text);
  });

  it.each<[string, CitationStyle, string]>([
    ['Speaker', 'apa', 'Speaker (n.d.). Talk of otters [Transcript].'],
    ['王小明', 'mla', '王小明. “Talk of otters.” Transcript.'],
    ['Okafor, Ines', 'apa', 'Okafor, Ines (n.d.). Talk of otters [Transcript].'],
    ['Ada Quill', 'chicago', 'Ada Quill, “Talk of otters,” transcript.'],
  ])('of %s without date and time, in the style %s', (name, style, text) => {
    const { speaker, transcript } = quotation;
    const cited = {
      speaker: { ...speaker, name },
      transcript: { ...transcript, date: null },
      start: null,
    };
    expect(cite(cited, style)).toBe(text);
  });
});

describe('an export', () => {
  it('as Markdown quotes, cites, links and notes', () => {
    expect(toMarkdown([quotation], 'plain', ORIGIN)).toBe(
      [
        '> Otters \\*eat\\* kelp, "they say".',
        '>',
        '> =SUM(A1)',
        '>',
        '> — Ada M. Quill, Talk of otters, 2025-09-05, 0:01:00 ' +
          `([source](${ORIGIN}/t/talk#0:0-${TEXT.length}))`,
        '',
        'see p. 3',
        '',
      ].join('\n'),
    );
  });

  it('as CSV quotes its cells, and runs no formula', () => {
    const formula = { ...quotation, note: '=1+1' };
    const [head, ...rows] = toCsv([formula], 'plain', ORIGIN).split('\r\n');
    expect(head).toMatch(/^speaker,title,.*citation$/);
    expect(rows[0]).toContain('"Otters *eat* kelp, ""they say"".\n\n=SUM(A1)"');
    expect(rows[0]).toContain(",'=1+1,");
  });

  it('leads to the second of the recording where its address is known', async () => {
    const transcript = { ...quotation.transcript, url: 'https://youtu.be/otters' };
    const recorded = { ...quotation, transcript };
    const link = 'https://youtu.be/otters?t=60s';
    expect(toMarkdown([recorded], 'plain', ORIGIN)).toContain(`, [recording](${link}))`);
    const [head, row] = toCsv([{ ...recorded, text: 'Kelp' }], 'plain', ORIGIN).split('\r\n');
    expect(row.split(',')[head.split(',').indexOf('recording')]).toBe(link);
    const document = await toDocx([recorded], 'plain', ORIGIN);
    const { unzipSync, strFromU8 } = await import('fflate');
    const files = unzipSync(new Uint8Array(await document.arrayBuffer()));
    expect(strFromU8(files['word/_rels/document.xml.rels'])).toContain(link);
  });

  it('as a Word document is a zip archive with the words in it', async () => {
    const document = await toDocx([quotation], 'plain', ORIGIN);
    const bytes = new Uint8Array(await document.arrayBuffer());
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
    const { unzipSync, strFromU8 } = await import('fflate');
    const text = strFromU8(unzipSync(bytes)['word/document.xml']);
    expect(text).toContain('=SUM(A1)');
    expect(text).toContain('see p. 3');
    expect(text).toContain('Talk of otters, 2025-09-05');
  });
});

describe('a link', () => {
  it('holds places and notes, and reads the words from the library', async () => {
    const part = passageOf(timed, 0, [19, 30]);
    const both = [quotation, toQuotation(part ?? whole, 'Größe 🦦')];
    const places = decodePlaces(encodePlaces(both));
    expect(await readPlaces(places, async () => timed)).toEqual(both);
    expect(both[1]).toMatchObject({ text: '"they say".', start: 75 });
  });

  it('leaves out what is not there any more, and reads no nonsense', async () => {
    const places = decodePlaces(encodePlaces([quotation, { ...quotation, turn: 9 }]));
    expect(await readPlaces(places, async () => timed)).toHaveLength(1);
    const gone = await readPlaces(places, async () => {
      throw new Error('No transcript.');
    });
    expect(gone).toEqual([]);
    for (const nonsense of ['', '%', 'e30', btoa('[[1,2],"x",null]')]) {
      expect(decodePlaces(nonsense)).toEqual([]);
    }
  });
});

describe('a selection', () => {
  it('is a stretch of the passage without the space around it', () => {
    expect(slicePassage(whole, 6, 13)).toMatchObject({ text: '*eat*', offsets: [7, 12] });
    expect(slicePassage(whole, 30, 32)).toBeNull();
  });
});
