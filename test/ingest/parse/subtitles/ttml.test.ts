import { describe, expect, it } from 'vitest';
import { parseTtmlRates, parseTtmlTime } from '#src/ingest/parse/subtitles/ttml-time.ts';
import { cuesOf, linesOf, readFixture, readText, timesOf } from '../text.ts';

const document = (body: string, head = ''): string =>
  `<tt xmlns="http://www.w3.org/ns/ttml"><head>${head}</head><body><div>${body}</div></body></tt>`;

describe('TTML', () => {
  it('is read with its agents, its title and its times', () => {
    const inquiry = readFixture('broadcast.ttml');
    expect(inquiry.title).toBe('The Weir Inquiry');
    expect(linesOf(inquiry)).toEqual([
      'Odile Marchetti: We will hear the keeper of the weir. Please sit.',
      'SPEAKER_2: Thank you, chair.',
    ]);
    expect(timesOf(inquiry)).toEqual([
      [11.5, 15.5],
      [16, 18],
    ]);
  });

  it('may have any prefix, and names in the text', () => {
    const text =
      '<?xml version="1.0"?><t:tt xmlns:t="http://www.w3.org/2006/10/ttaf1"><t:body><t:div>' +
      '<t:p begin="0s" end="1s">Ana Silva: Ready?<t:br/>Ben: Nearly.</t:p><t:p begin="1s" end="2s">Ben: Now.</t:p>' +
      '</t:div></t:body></t:tt>';
    expect(linesOf(readText(text, 'a.dfxp'))).toEqual(['Ana Silva: Ready?', 'Ben: Nearly. Now.']);
  });

  it('does not go on with an agent where none is named', () => {
    const text = document(
      '<p begin="0s" ttm:agent="Ana">Hi.</p><p begin="1s">Bravo!</p><p begin="2s" ttm:agent="Ana Ben">Thanks.</p>',
    );
    expect(linesOf(readText(text))).toEqual([
      'Ana: Hi.',
      'Unknown speaker: Bravo!',
      'Ana: Thanks.',
    ]);
  });

  it('takes the times of spans where the paragraph has none', () => {
    const { turns } = readText(
      document(
        '<p ttm:agent="Ana"><span begin="1s" end="3s">One.</span> <span begin="3s" end="5s">Two.</span></p>',
      ),
    );
    expect(turns[0] && cuesOf(turns[0])).toEqual([
      [1, 'One.'],
      [3, 'Two.'],
    ]);
  });

  it('knows clocks, offsets, frames and ticks', () => {
    const rates = parseTtmlRates((name) =>
      new Map([
        ['frameRate', '30'],
        ['frameRateMultiplier', '1000 1001'],
        ['tickRate', '10000000'],
      ]).get(name),
    );
    const times: [written: string, seconds: number | null][] = [
      ['01:02:03', 3723],
      ['01:02:03.250', 3723.25],
      ['00:00:01:15', 1 + 15 / (30 / 1.001)],
      ['02:03.5', 123.5],
      ['90m', 5400],
      ['1.5h', 5400],
      ['12.5s', 12.5],
      ['12.5', 12.5],
      ['250ms', 0.25],
      ['60f', 60 / (30 / 1.001)],
      ['15000000t', 1.5],
      [' 3s ', 3],
      ['-3s', null],
      ['wallclock(2026-01-01)', null],
      ['NaN', null],
      ['', null],
    ];
    for (const [written, seconds] of times) {
      if (seconds === null) expect(parseTtmlTime(written, rates), written).toBeNull();
      else expect(parseTtmlTime(written, rates), written).toBeCloseTo(seconds, 6);
    }
    const unsaid = parseTtmlRates(() => undefined);
    expect([parseTtmlTime('15f', unsaid), parseTtmlTime('15t', unsaid)]).toEqual([0.5, 15]);
    expect(
      parseTtmlTime(
        '50t',
        parseTtmlRates((name) => (name === 'frameRate' ? '25' : undefined)),
      ),
    ).toBe(2);
  });

  it('leaves entities alone that the document declares', () => {
    const bomb =
      '<!DOCTYPE tt [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const text = `<?xml version="1.0"?>${bomb}${document('<p begin="0s" ttm:agent="Ana">&b; &c; &amp; &#233;<![CDATA[ <i>]]></p>')}`;
    expect(linesOf(readText(text))).toEqual(['Ana: &b; &c; & é <i>']);
  });

  it('is refused where elements stand in elements without end', () => {
    const deep = `<tt>${'<span>'.repeat(100_000)}`;
    expect(() => readText(deep, 'a.ttml')).toThrow(/a\.ttml: the TTML nests elements more than/);
  });
});
