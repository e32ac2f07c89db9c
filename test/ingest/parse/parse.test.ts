import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WhosaidError } from '#src/domain/error.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { cpuMilliseconds } from '../../support.ts';
import { readText, speakersOf } from './text.ts';

const refusal = (bytes: Uint8Array): Promise<unknown> =>
  parseTranscript({ source: 'talk.txt', bytes }).catch((error: unknown) => error);

describe('read', () => {
  it('refuses what is no transcript in one line that names the file', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
    const inputs: [bytes: Uint8Array, found: RegExp][] = [
      [new Uint8Array(), /file is empty/],
      [png, /a PNG image/],
      [Uint8Array.of(0x41, 0, 0x42), /NUL/],
      [Uint8Array.of(0x41, 0xe9, 0x42), /UTF-8/],
      [Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), /UTF-8/],
      [new TextEncoder().encode(' \r\n\ufeff\n'), /blank/],
      [new TextEncoder().encode('['.repeat(200_000) + ']'.repeat(200_000)), /nested too deep/],
      [new TextEncoder().encode('It was a dark night. Nobody spoke.'), /no speaker/],
      [new TextEncoder().encode('Ana:\n\nBen:\n'), /no speaker/],
    ];
    for (const [bytes, found] of inputs) {
      const error = await refusal(bytes);
      expect(error).toBeInstanceOf(WhosaidError);
      expect(error).toMatchObject({
        code: /no speaker/.test(found.source) ? 'NO_SPEAKERS' : 'FILE_UNREADABLE',
        message: expect.stringMatching(/^talk\.txt: [^\n]+\.$/),
      });
      expect(error).toMatchObject({ message: expect.stringMatching(found) });
    }
  });

  it('reads the same from any encoding and any line ends', async () => {
    const text = 'Ana Silva: Déjà vu.\n\nBen: Hi.\n';
    const plain = readText(text).turns;
    const utf16 = (little: boolean): Uint8Array => {
      const view = new DataView(new ArrayBuffer(2 * text.length + 2));
      view.setUint16(0, 0xfeff, little);
      for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), little);
      return new Uint8Array(view.buffer);
    };
    expect(await parseTranscript({ source: 'a', bytes: utf16(true) })).toMatchObject({
      turns: plain,
    });
    expect(await parseTranscript({ source: 'a', bytes: utf16(false) })).toMatchObject({
      turns: plain,
    });
    for (const end of ['\r\n', '\r', '\u2028']) {
      expect(
        readText(`\ufeff${text.replaceAll('\n', end).replaceAll(' ', '\u00a0')}`).turns,
      ).toEqual(plain);
    }
  });

  it('lets no control character through', () => {
    expect(readText('Ana: \u001b[31mred\u0007.\n\nBen: Hi.').turns[0]?.text).toBe('[31mred.');
  });

  it('detects the format by content', () => {
    const meeting =
      'Attendees:\nAna Silva -- Chief Executive Officer\nBen Okoro -- Chief Engineer\n\nAna: Hi.\n\nBen: Hi.\n';
    const call = 'Ana Silva -- Chief Executive Officer\n\nNote the margin.\n\nOperator\n\nNext.\n';
    expect(speakersOf(readText(meeting, 'a.txt'))).toEqual(['Ana Silva', 'Ben Okoro']);
    expect(speakersOf(readText(call, 'a.md'))).toEqual(['Ana Silva', 'Operator']);
  });

  it('takes identifier, title and date from the file name where the content has none', () => {
    const names: [source: string, id: string, title: string, date: string | null][] = [
      ['calls/2025-09-17_weekly-sync.txt', '2025-09-17-weekly-sync', 'Weekly sync', '2025-09-17'],
      ['C:\\calls\\Acme Q3.fy25 Call.TXT', 'acme-q3-fy25-call', 'Acme Q3 FY25 Call', null],
      ['2025-02-30.md', '2025-02-30', '2025 02 30', null],
      ['2025-02-28.md', '2025-02-28', '2025-02-28', '2025-02-28'],
      ['Café Ölçü.txt', 'cafe-olcu', 'Café Ölçü', null],
      ['___.txt', 'transcript', '___', null],
      ['', 'transcript', 'Transcript', null],
    ];
    for (const [source, id, title, date] of names) {
      expect(readText('Ana: Hi.\n\nBen: Hi.', source), source).toMatchObject({
        id,
        title,
        date,
        source,
      });
    }
  });

  it('reads any text or refuses it, and keeps its promises about what it read', async () => {
    const piece = fc.constantFrom(
      'Ana Silva',
      'Ben',
      'Operator',
      ':',
      ' -- ',
      '**',
      '[00:12] ',
      '\n',
      '\n\n',
      ' ',
      'Analyst',
      'hello.',
      'Questions & Answers:',
      'Title: ',
      '---',
      'Attendees:',
      '(',
      ')',
      ',',
      '#',
      'Call participants:',
      '\\[',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }),
        async (pieces) => {
          const result = await refusal(new TextEncoder().encode(pieces.join('')));
          if (result instanceof WhosaidError) return;
          const { turns, participants, id } = result as Awaited<ReturnType<typeof parseTranscript>>;
          expect(id).toMatch(/^[\p{L}\p{N}-]+$/u);
          expect(turns.length).toBeGreaterThan(0);
          for (const { speaker, text } of turns) {
            expect(participants).toContain(speaker);
            expect(text).toBe(text.trim());
            expect(text).not.toBe('');
          }
        },
      ),
    );
  });

  it('takes linear time on hostile input', async () => {
    const n = 50_000;
    const hostile = [
      ' ',
      '.',
      '[',
      '*',
      ':',
      '-- ',
      '"]',
      ', ',
      'a, and ',
      'Title',
      '(',
      '\\',
      '1:',
      '#',
      '\t: ',
    ];
    for (const unit of hostile) {
      const line = unit.repeat(n);
      const text = `Title ${line}x\nAttendees: ${line}x\n\nAna: ${line}x\n\nBen: ${line}`;
      const ms = await cpuMilliseconds(() => refusal(new TextEncoder().encode(text)));
      expect(ms, JSON.stringify(unit)).toBeLessThan(3000);
    }
  }, 60_000);
});
