import { describe, expect, it } from 'vitest';
import { parseFileName } from '#src/ingest/parse/head/file-name.ts';
import { buildEpisodeTitle, stripTimestamp } from '#src/ingest/parse/head/title.ts';

describe('the name of a file', () => {
  it('gives title and day, without what recording tools put into it', () => {
    const files: [source: string, title: string, date: string | null][] = [
      ['GMT20250917-140300_Recording.transcript.txt', 'Recording', '2025-09-17'],
      ['Rope shed-20250917_140300-Meeting Recording.docx', 'Rope shed', '2025-09-17'],
      ['Rope shed (2025-09-17 14:03 GMT+2) – Transcript.docx', 'Rope shed', '2025-09-17'],
      ['Rope shed - 2025_09_17 14_00 CEST - Notes by Gemini.md', 'Rope shed', '2025-09-17'],
      ['2025-09-17 Rope shed.txt', 'Rope shed', '2025-09-17'],
      ['20250917 go-to-market review.txt', 'Go-to-market review', '2025-09-17'],
      ['Rope shed_otter_ai.txt', 'Rope shed', null],
      ['order 2025091712 x.txt', 'Order 2025091712 x', null],
      [
        'Zoom/2025-09-17 14.03.22 Rope shed 12345678901/meeting_saved_closed_caption.txt',
        'Rope shed',
        '2025-09-17',
      ],
      ['shows\\tar-barrel-12\\transcript.md', 'Tar barrel 12', null],
      ['transcript.md', 'Transcript', null],
      ['', 'Transcript', null],
    ];
    for (const [source, title, date] of files) {
      expect(parseFileName(source), source).toMatchObject({ title, date });
    }
  });

  it('gives id, extension and kind', () => {
    expect(parseFileName('/calls/Kelp Ångström – Q3 Earnings Call.VTT')).toEqual({
      stem: 'Kelp Ångström – Q3 Earnings Call',
      extension: '.vtt',
      id: 'kelp-angstrom-q3-earnings-call',
      title: 'Kelp Ångström – Q3 Earnings Call',
      date: null,
      kind: 'earnings-call',
    });
    expect(parseFileName('C:\\.hidden')).toMatchObject({ extension: '', id: 'hidden', kind: null });
    expect(parseFileName('???.txt')).toMatchObject({ id: 'transcript', title: '???' });
  });
});

describe('a title', () => {
  it('loses the moment a tool added, and keeps a day that someone wrote', () => {
    expect(stripTimestamp('Rope shed - 2025/09/17 15:51 GMT - Transcript')).toEqual({
      title: 'Rope shed',
      date: '2025-09-17',
    });
    expect(stripTimestamp('Weekly sync — 2025-09-17')).toEqual({
      title: 'Weekly sync — 2025-09-17',
      date: '2025-09-17',
    });
    expect(stripTimestamp('Transcript')).toEqual({ title: 'Transcript', date: null });
  });

  it('of an episode has the show and the number, once', () => {
    expect(buildEpisodeTitle('Deep water', 'The Tar Barrel', '12')).toBe(
      'The Tar Barrel, episode 12: Deep water',
    );
    expect(
      buildEpisodeTitle('The Tar Barrel #12: Deep water', 'the tar barrel', 'Episode 12'),
    ).toBe('The Tar Barrel #12: Deep water');
    expect(buildEpisodeTitle('Deep water', null, 'S2E14')).toBe('Episode S2E14: Deep water');
    expect(buildEpisodeTitle(null, null, 'The one about tar')).toBe('The one about tar');
    expect(buildEpisodeTitle(null, 'The Tar Barrel', null)).toBe('The Tar Barrel');
    expect(buildEpisodeTitle(null, null, null)).toBeNull();
  });
});
