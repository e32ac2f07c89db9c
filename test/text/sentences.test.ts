import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#src/text/sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map((span) => text.slice(...span));

describe('sentences', () => {
  it('end where the speaker ends them', () => {
    const texts = [
      ['Losses of Ele.me fell.', 'Good.'],
      ['The U.S. Treasury said no.', 'We sell in the U.S.', 'The rest is here.'],
      ['J.P. Morgan asked.', 'So did A. B. Cole.'],
      [
        'It reached 1.28 billion.',
        '52% of it is cloud.',
        'See No. 3 for more.',
        'No.',
        'Really?!',
        'Yes!',
      ],
      ['Dr. Smith vs. Mr. Jones, e.g. Tuesday.', 'Fine.'],
      ['Acme Inc. Chief Ann Bell left Acme Inc.', 'We stayed.'],
      ['I was like... you know... done.', 'Well…', 'Then we left . . .', 'OK.'],
      ['So did I.', 'We agree.', '"It works."', '(It does.)', 'He asked "why?" and left.'],
      ['At 8 a.m. Eastern we meet.', 'At 9 a.m. we leave.'],
      ['One line', 'another line', 'and a paragraph.'],
      ['你好。', '再见！'],
    ];
    for (const expected of texts) {
      const separator =
        expected[0] === 'One line' ? '\n\n' : expected[0]?.startsWith('你') ? '' : ' ';
      expect(cut(expected.join(separator))).toEqual(expected);
    }
  });

  it.each([null, 'en', 'ja', 'xx'])('end after numbers in language %s', (language) => {
    const text = 'It cost $28.40. And it rose 5.4%. We say so.';
    const sentences = splitSentences(text, language).map((span) => text.slice(...span));
    expect(sentences).toEqual(['It cost $28.40.', 'And it rose 5.4%.', 'We say so.']);
  });

  it('cover every character but white space, in order', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      '.',
      '?',
      '…',
      ' ',
      '\n',
      '"',
      ')',
      '(',
      'Dr.',
      '1',
      '。',
      '[',
      '😀',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit })), (text) => {
        let from = 0;
        for (const [start, end] of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(from, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });

  it('know the abbreviations and ordinals of the language', () => {
    const german = 'Im 3. Quartal lag z.B. Holz bei 4 Mrd. Euro. Das war gut.';
    const pieces = (language: string | null) =>
      splitSentences(german, language).map((span) => german.slice(...span));
    expect(pieces('de')).toEqual(['Im 3. Quartal lag z.B. Holz bei 4 Mrd. Euro.', 'Das war gut.']);
    expect(pieces(null)).toContain('Im 3.');
  });

  it('end at full-width marks', () => {
    const text = '移転は九月です。「費用は？」はい！';
    expect(splitSentences(text).map((span) => text.slice(...span))).toEqual([
      '移転は九月です。',
      '「費用は？」',
      'はい！',
    ]);
  });
});
