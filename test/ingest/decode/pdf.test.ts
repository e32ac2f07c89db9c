import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '#src/ingest/decode/decode.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { cpuMilliseconds } from '../../support.ts';
import { linesOf } from '../parse/text.ts';
import { assemblePdf, type Print, pdf, printed } from './made.ts';

const textIn = (pages: readonly (readonly Print[])[]): Promise<string> =>
  decodeFile(pdf(pages), '.pdf');
const bold = (text: string): Print => ({ text, y: 0, font: 'Helvetica-Bold' });
const italic = (text: string): Print => ({ text, y: 0, font: 'Helvetica-Oblique' });
/** As wide as the page's text is. */
const FULL =
  'and this is a line of the text that goes all the way from the left to the right margin';

describe('a PDF', () => {
  it('becomes a line for each line, a blank one where paragraphs end', async () => {
    const page = printed([
      'The ferry runs late, and it is',
      'not the weather: it is us.',
      '',
      'So we change the timetable.',
    ]);
    expect(await textIn([page])).toBe(
      'The ferry runs late, and it is\nnot the weather: it is us.\n\nSo we change the timetable.',
    );
  });

  it('separates paragraphs where most have one line', async () => {
    const lines = ['One.', '', 'Two.', '', 'Three goes on', 'in a second line.', '', 'Four.'];
    expect(await textIn([printed(lines)])).toBe(lines.join('\n'));
  });

  it('keeps what is bold or italic, and what is larger as headings', async () => {
    const page = printed([
      { text: 'Ferry review', y: 0, size: 16 },
      '',
      bold('Ana Silva'),
      italic('Harbour Master'),
      'Good morning. There is much to say here.',
    ]);
    const beside: Print[] = [
      { text: 'Ben Okoro:', y: 160, font: 'Helvetica-Bold' },
      { text: 'Good morning.', x: 130, y: 160 },
    ];
    expect(await textIn([[...page, ...beside]])).toBe(
      '## Ferry review\n\n**Ana Silva**\n*Harbour Master*\nGood morning. There is much to say here.\n\n**Ben Okoro:** Good morning.',
    );
  });

  it('takes nothing for emphasis where all is bold', async () => {
    expect(await textIn([printed([bold('Ana: Good morning.'), 'x'])])).toBe(
      'Ana: Good morning.\nx',
    );
  });

  it('leaves out heads, feet and page numbers, and goes on with the sentence', async () => {
    const page = (number: number, lines: string[]): Print[] => [
      { text: 'Tindlewood Group (TNDW)', y: 30 },
      { text: 'Corrected Transcript', x: 450, y: 30 },
      ...printed(lines),
      { text: 'Copyright 2025', y: 750 },
      { text: `Page ${number} of 3`, x: 280, y: 760 },
    ];
    const text = await textIn([
      page(1, [bold('Ana Silva').text, FULL, `${FULL} in New`]),
      page(2, ['York and elsewhere.']),
      page(3, ['Thank you.']),
    ]);
    expect(text).toBe(
      `Tindlewood Group (TNDW)  Corrected Transcript\n\nAna Silva\n${FULL}\n${FULL} in New\nYork and elsewhere.\n\nThank you.`,
    );
  });

  it('takes off what a browser prints around a page, but for its title', async () => {
    const page = [
      { text: '11/24/26, 11:25 PM', x: 24, y: 20 },
      { text: 'Ferry review', x: 300, y: 20 },
      ...printed(['Ana: Good morning.']),
      { text: 'https://example.com/ferry', x: 24, y: 780 },
      { text: '1/1', x: 570, y: 780 },
    ];
    expect(await textIn([page])).toBe('Ferry review\n\nAna: Good morning.');
  });

  it('takes no name for a head, however often it stands at the top', async () => {
    const pages = ['One', 'Two', 'Three']
      .map((number) => `${number} of the boats that we sold.`)
      .map((words) =>
        printed([
          bold('Ana Silva'),
          words,
          '',
          bold('Ben Okoro'),
          'Yes.',
          '',
          bold('Ana Silva'),
          'Well.',
        ]),
      );
    const text = await textIn(pages);
    expect(text.match(/\*\*Ana Silva\*\*/g)).toHaveLength(6);
  });

  it('reads two columns one after the other, and a table row by row', async () => {
    const rows: [left: string, right: string][] = [
      ['Ana Silva', 'Rukmini Pashley'],
      ['Chief Executive', 'Hexley Rowe'],
      ['Ben Okoro', 'John Ng'],
    ];
    const cell = (text: string, x: number, row: number): Print => ({ text, x, y: 100 + 12 * row });
    const left = rows.map(([text], i) => cell(text, 72, i));
    const right = rows.map(([, text], i) => cell(text, 320, i));
    const after = printed([FULL], 160);
    expect(await textIn([[...left, ...right, ...after]])).toBe(
      `Ana Silva\nChief Executive\nBen Okoro\n\nRukmini Pashley\nHexley Rowe\nJohn Ng\n\n${FULL}`,
    );
    const byRow = left.flatMap((print, i) => [print, right[i]]);
    expect(await textIn([[...byRow, ...after]])).toBe(
      `${rows.map((row) => row.join('  ')).join('\n')}\n\n${FULL}`,
    );
  });

  it('keeps a name in the margin on the line of its words', async () => {
    const page = [
      ...printed(['ANA SILVA:', '', '', 'BEN OKORO:'], 72),
      { text: 'Good morning, and then a longer line of words.', x: 200, y: 72 },
      { text: 'Good morning.', x: 200, y: 96 },
    ];
    expect(await textIn([page])).toBe(
      'ANA SILVA:  Good morning, and then a longer line of words.\nBEN OKORO:  Good morning.',
    );
  });

  it('drops the numbers of lines', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `${i % 2 ? 'A.' : 'Q.'} In ${1990 + i}?`);
    const numbers = lines.map((_, i): Print => ({ text: `${i + 1}`, x: 40, y: 72 + 12 * i }));
    expect(await textIn([[...numbers, ...printed(lines)]])).toBe(lines.join('\n'));
  });

  it('makes words whole that a line divides, where that is safe', async () => {
    const page = printed([
      'Our manage-',
      'ment, as we call man-',
      'agement, is long-',
      'term and wel-',
      'come. Management is Jean-',
      'Luc.',
    ]);
    expect(await textIn([page])).toBe(
      'Our management,\nas we call management,\nis long-term\nand wel-come.\nManagement is Jean-\nLuc.',
    );
  });

  it('leaves out what runs across the page, and prints once what is printed twice', async () => {
    const page: Print[] = [
      { text: 'DRAFT', x: 200, y: 400, size: 60, turned: 45 },
      ...printed(['Ana: Good morning.']),
      { text: 'Ana: Good morning.', x: 72.4, y: 72 },
    ];
    expect(await textIn([page])).toBe('Ana: Good morning.');
  });

  it('of a conversation has its speakers', async () => {
    const bytes = pdf([
      printed([
        bold('Ana Silva:'),
        'The kelp is sold',
        'as seed rope.',
        '',
        bold('Ben Okoro:'),
        'To whom?',
      ]),
    ]);
    expect(linesOf(await parseTranscript({ source: 'kelp.pdf', bytes }))).toEqual([
      'Ana Silva: The kelp is sold as seed rope.',
      'Ben Okoro: To whom?',
    ]);
  });

  it('is refused with the reason when nothing can be read in it', async () => {
    const whole = pdf([printed(['Ana: Good morning.'])]);
    const locked =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [(1) (1)]';
    const inputs: [bytes: Uint8Array, found: RegExp][] = [
      [whole.subarray(0, -30), /ends in the middle/],
      [Buffer.from('%PDF-1.4 nothing of a PDF %%EOF'), /damaged/],
      [pdf([[], []]), /pages of pictures/],
      [pdf([printed(['Ana: Good morning.'])], locked), /password/],
    ];
    for (const [bytes, found] of inputs) {
      const refusal = parseTranscript({ source: 'a.pdf', bytes });
      await expect(refusal).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
      await expect(refusal).rejects.toThrow(/^a\.pdf: the PDF [^\n]+; [^\n]+\.$/);
      await expect(refusal).rejects.toThrow(found);
    }
  });

  describe('that would take time or memory without bound', () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>';
    const stream = (bytes: Uint8Array, filters: string): string =>
      `<< /Length ${bytes.length} ${filters} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
    const withContent = (content: string, kids = '3 0 R', count = 1): Uint8Array =>
      assemblePdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
        page,
        content,
      ]);
    const zeros = deflateSync(Buffer.alloc(100 * 2 ** 20));
    const hostile: Record<string, () => Uint8Array> = {
      'a stream that inflates a thousand times': () =>
        withContent(stream(zeros, '/Filter /FlateDecode')),
      'a stream that inflates twice': () =>
        withContent(stream(deflateSync(zeros), '/Filter [/FlateDecode /FlateDecode]')),
      'a million saved states': () =>
        withContent(stream(deflateSync(Buffer.from('q '.repeat(1e6))), '/Filter /FlateDecode')),
      'one page 10,000 times': () =>
        withContent(stream(Buffer.from('q Q'), ''), '3 0 R '.repeat(10_000), 10_000),
      'a large stream drawn often': () =>
        assemblePdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          page.replace('4 0 R', `[${'4 0 R '.repeat(100)}]`),
          stream(deflateSync(Buffer.from('q Q '.repeat(1e6))), '/Filter /FlateDecode'),
        ]),
    };

    it.each(Object.keys(hostile))('is refused at once: %s', async (name) => {
      const bytes = hostile[name]();
      let refusal: unknown;
      const ms = await cpuMilliseconds(async () => {
        refusal = await parseTranscript({ source: 'a.pdf', bytes }).catch((error) => error);
      });
      expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE' });
      expect(String(refusal)).toMatch(/a\.pdf: the PDF [^\n]+; [^\n]+\.$/);
      expect(ms).toBeLessThan(3_000);
    });

    it('is read where only an image or an attachment is large', async () => {
      const bytes = Buffer.from(pdf([printed(['Ana: Good morning.'])])).toString('latin1');
      const image = `90 0 obj\n${stream(zeros, '/Subtype /Image /Filter /FlateDecode')}\nendobj\n`;
      const larger = Buffer.from(bytes.replace('xref\n', `${image}xref\n`), 'latin1');
      expect(await decodeFile(larger, '.pdf')).toBe('Ana: Good morning.');
    });
  });

  it('leaves the bytes that it was given as they are', async () => {
    const bytes = pdf([printed(['Ana: Good morning.'])]);
    const before = bytes.slice();
    await decodeFile(bytes, '.pdf');
    expect(bytes).toEqual(before);
  });
});
