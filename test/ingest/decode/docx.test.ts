import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '#src/ingest/decode/decode.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { linesOf } from '../parse/text.ts';
import { docx, paragraph, run } from './made.ts';

const BOLD = '<w:b/>';

describe('a Word document', () => {
  it('becomes a line for each line, with its emphasis and its headings', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`;
    const bytes = docx(
      [
        paragraph(run('Ferry review'), 'Heading2'),
        paragraph(run('Jane Doe', BOLD) + run('   0:03\nMorning &amp; welcome, Zoë.')),
        paragraph(run('Ben Okoro', BOLD) + run('   0:09\n“Thanks”, all.')),
      ].join(''),
      { 'word/styles.xml': styles },
    );
    expect(await decodeFile(bytes, '.docx')).toBe(
      '## Ferry review\n\n**Jane Doe**   0:03\nMorning & welcome, Zoë.\n\n**Ben Okoro**   0:09\n“Thanks”, all.',
    );
  });

  it('of Teams has its speakers and times, of either age', async () => {
    const newer = docx(
      paragraph(run('Ferry review-20250304')) +
        paragraph(run('Jane Doe', BOLD) + run('   0:03\nMorning, all.')) +
        paragraph(run('Ben Okoro', BOLD) + run('   1:02:09\nMorning.')),
    );
    const blocks = [
      ['0:0:3.250 --> 0:0:4.100', 'Jane Doe', 'Morning, all.'],
      ['1:2:9.0 --> 1:2:10.100', 'Ben Okoro', 'Morning.'],
      ['1:2:11.0 --> 1:2:12.0', 'Jane Doe', 'Shall we?'],
      ['1:2:13.0 --> 1:2:14.0', 'Ben Okoro', 'Yes.'],
    ];
    const older = docx(
      blocks
        .flatMap((lines) => [...lines, '', ''].map((line) => paragraph(line && run(line))))
        .join(''),
    );
    for (const bytes of [newer, older]) {
      const { turns } = await parseTranscript({ source: 'a.docx', bytes });
      expect(
        turns
          .slice(0, 2)
          .map(({ speaker, start, text }) => [speaker.name, Math.floor(start ?? -1), text]),
      ).toEqual([
        ['Jane Doe', 3, 'Morning, all.'],
        ['Ben Okoro', 3729, 'Morning.'],
      ]);
    }
  });

  it('takes paragraphs for lines where empty ones stand between blocks', async () => {
    const lines = [
      'Present:',
      'Ana Silva',
      'Ben Okoro',
      '',
      'Ana Silva: Shall we?',
      '',
      'Ben Okoro: Yes.',
    ];
    const bytes = docx(lines.map((line) => paragraph(line && run(line))).join(''));
    expect(await decodeFile(bytes, '.docx')).toBe(lines.join('\n'));
    expect(linesOf(await parseTranscript({ source: 'm.docx', bytes }))).toEqual([
      'Ana Silva: Shall we?',
      'Ben Okoro: Yes.',
    ]);
  });

  it('leaves out what was deleted and what is noted', async () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(run('See page nine.'))}</w:footnote></w:footnotes>`;
    const bytes = docx(
      paragraph(
        `${run('Ana: We sold ')}<w:del><w:r><w:delText>nine</w:delText></w:r></w:del><w:ins>${run('ten')}</w:ins>${run(' boats')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
      ),
      { 'word/footnotes.xml': notes },
    );
    expect(await decodeFile(bytes, '.docx')).toBe('Ana: We sold ten boats.');
  });

  it('is detected by its content, whatever it is called', async () => {
    const bytes = docx(paragraph(run('Ana: Hello.')));
    expect(await decodeFile(bytes, '.txt')).toBe('Ana: Hello.');
  });

  it('is refused with the reason when it is damaged or another kind of document', async () => {
    const whole = docx(paragraph(run('Ana: Hello.')));
    const inputs: [bytes: Uint8Array, found: RegExp][] = [
      [whole.subarray(0, whole.length / 2), /damaged/],
      [docx('<w:p><w:r>'), /damaged/],
      [zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), /another kind/],
      [
        zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') }),
        /another kind/,
      ],
      [zipSync({ '_rels/.rels': strToU8('x'), 'word/document.xml': strToU8('no XML') }), /damaged/],
    ];
    for (const [bytes, found] of inputs) {
      await expect(parseTranscript({ source: 'a.docx', bytes })).rejects.toMatchObject({
        code: 'FILE_UNREADABLE',
        message: expect.stringMatching(/^a\.docx: [^\n]+; (?:save|pack) it [^\n]+\.$/),
      });
      await expect(parseTranscript({ source: 'a.docx', bytes })).rejects.toThrow(found);
    }
  });

  it('does not let entities in its XML grow', async () => {
    const bomb =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const bytes = docx('', {
      'word/document.xml': `${bomb}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(run('Ana: &c;&c;'))}</w:body></w:document>`,
    });
    const result = await decodeFile(bytes, '.docx').catch((error: unknown) => error);
    if (result instanceof Error) expect(result.message).toMatch(/damaged/);
    else expect(result).not.toContain('aaaa');
  });
});
