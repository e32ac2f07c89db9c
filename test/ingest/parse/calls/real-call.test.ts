/** A real earnings call, read whole. Skipped where the shared folder is absent. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunk, MAX_PASSAGE_WORDS } from '#src/chunk/chunk.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';

const shared = process.env.WHOSAID_SHARED ?? '../shared';
const source = join(shared, 'transcripts/alibaba-december-quarter-2021.txt');
const absent = !existsSync(source);
if (absent) console.warn(`skipped: no ${source} (set WHOSAID_SHARED)`);

const management = (name: string, title: string) => ({
  name,
  title,
  affiliation: null,
  role: 'management',
});
const analyst = (name: string, affiliation: string) => ({
  name,
  title: 'Analyst',
  affiliation,
  role: 'analyst',
});

describe.skipIf(absent)('the Alibaba call of the December quarter 2021', () => {
  const call = () => parseTranscript({ source, bytes: readFileSync(source) });

  it('has three managers, eight analysts with their firms and the operator', async () => {
    const { participants } = await call();
    expect(participants).toHaveLength(12);
    expect(new Set(participants)).toEqual(
      new Set([
        management('Daniel Zhang', 'Chairman and Chief Executive Officer'),
        management('Toby Xu', 'Deputy Chief Financial Officer'),
        management('Rob Lin', 'Head of Investor Relations'),
        { name: 'Operator', title: null, affiliation: null, role: 'operator' },
        analyst('Piyush Mubayi', 'Goldman Sachs'),
        analyst('Thomas Chong', 'Jefferies'),
        analyst('Jeremy Lim', 'UBS'),
        analyst('Alex Yao', 'J.P. Morgan'),
        analyst('Jiong Shao', 'Barclays'),
        analyst('Eddie Leung', 'Bank of America Merrill Lynch'),
        analyst('James Lee', 'Mizuho Securities'),
        analyst('Alicia Yap', 'Citi'),
      ]),
    );
  });

  it('gives each turn to its speaker and section', async () => {
    const { turns, participants } = await call();
    const speakersOf = (section: string) =>
      turns
        .filter((turn) => turn.section === section)
        .map(({ speaker }) => speaker.name.split(' ').at(-1))
        .join(' ');
    expect(speakersOf('prepared')).toBe('Zhang Xu Lin');
    expect(speakersOf('qa')).toBe(
      'Operator Mubayi Xu Mubayi Xu Lin Operator Chong Zhang Lin Operator Lim Xu Lin Operator Yao Zhang ' +
        'Lin Operator Shao Zhang Shao Operator Leung Zhang Leung Operator Lee Zhang Lin Operator Yap Zhang',
    );
    expect(turns).toHaveLength(36);
    for (const { speaker } of turns) expect(participants).toContain(speaker);
  });

  it('keeps headers out of the speech and dashes of the speech out of the headers', async () => {
    const { turns } = await call();
    for (const { text } of turns) {
      expect(text).not.toMatch(/-- \*?\w.*Analyst|-- (?:Chairman|Deputy|Head of)|^Operator$/m);
      expect(text).not.toContain('Questions & Answers');
    }
    expect(turns[0]?.text).toContain('contributed to -- continued to increase');
  });

  it('joins the sentences that a page broke', async () => {
    const text = (await call()).turns.map((turn) => turn.text).join('\n\n');
    expect(text).toContain('engagement for our mobile commerce apps');
    expect(text).toContain('Ele.me slightly increased year over year');
    expect(text).toContain("that there'll be a good synergy");
    expect(text).toContain('following many years of investment');
    expect(text).not.toMatch(/\n\n\p{Ll}/u);
  });

  it('takes what the content does not say from the file name, and the rest from nowhere', async () => {
    const { id, title, date, kind } = await call();
    expect({ id, title, date, kind }).toEqual({
      id: 'alibaba-december-quarter-2021',
      title: 'Alibaba December quarter 2021',
      date: null,
      kind: 'earnings-call',
    });
  });

  it('is cut into passages within the limit that never begin or end with an aside', async () => {
    const transcript = await call();
    const texts = chunk(transcript).map(({ turn, offsets }) =>
      transcript.turns[turn]?.text.slice(...offsets),
    );
    for (const text of texts) {
      expect(text?.split(/\s+/).length).toBeLessThanOrEqual(MAX_PASSAGE_WORDS);
      expect(text).not.toMatch(/^\[Foreign|language\]$|^\s|\s$/i);
    }
    expect(texts.length).toBeGreaterThan(80);
  });
});
