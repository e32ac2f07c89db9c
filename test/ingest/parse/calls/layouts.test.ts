import { beforeAll, describe, expect, it } from 'vitest';
import type { Transcript } from '#src/domain/transcript.ts';
import { Content } from '#src/ingest/parse/content.ts';
import { detectFormat, FORMATS } from '#src/ingest/parse/formats.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { readText } from '../text.ts';
import { bytesOf, LAYOUTS, sample, turnsOf } from './samples.ts';

const flat = ({ turns }: Transcript) =>
  turns.map(({ section, speaker, text }) => [section, speaker, text]);

describe.each(LAYOUTS)('a call in the layout of $file', (layout) => {
  const { file, format, title, company, ticker, ruth } = layout;
  const isApi = file.endsWith('.json');
  let call: Transcript;
  beforeAll(async () => {
    call = await parseTranscript({ source: file, bytes: bytesOf(file) });
  });

  it('has each turn with its speaker, section and words, and nothing of the page', () => {
    const expected = turnsOf(layout).map(([section, speaker, text]) => [
      section,
      speaker,
      // The API has no paragraphs.
      isApi ? text.replace('\n\n', ' ') : text,
    ]);
    expect(flat(call)).toEqual(expected);
  });

  it('lists who is there and does not speak', () => {
    const speakers = new Set(call.turns.map(({ speaker }) => speaker));
    const silent = call.participants.filter((speaker) => !speakers.has(speaker));
    const [said, affiliation] = ruth ?? [];
    const expected = { name: 'Ruth Abenov', title: said, affiliation, role: 'management' };
    expect(silent).toEqual(ruth ? [expected] : []);
  });

  it('says which call it is', () => {
    expect(call).toMatchObject({
      title,
      date: '2025-11-06',
      kind: 'earnings-call',
      company,
      ticker,
      quarter: '2025-Q3',
    });
  });

  it('is told by its content, whatever the file is called', async () => {
    const content = new Content(await sample(file));
    for (const extension of ['', '.txt', '.md', '.html', '.pdf', '.json']) {
      expect(detectFormat(content, extension)?.name).toMatch(format);
    }
    const certain = FORMATS.filter((one) => one.score(content) === Infinity);
    expect(certain.length).toBeLessThanOrEqual(1);
  });

  it('reads the same with other line ends', async () => {
    const text = await sample(file);
    expect(flat(readText(text.replaceAll('\n', '\r\n'), file))).toEqual(flat(call));
  });

  it.skipIf(isApi)('has no sections where it has no questions', async () => {
    const text = await sample(file);
    const last = 'Revenue was $318 million, up 9%.';
    const { turns } = readText(text.slice(0, text.indexOf(last) + last.length), file);
    expect(turns.map(({ section }) => section)).toEqual([null, null, null, null]);
    expect(turns.at(-1)).toMatchObject({ speaker: { name: 'Tomas Wexley' }, text: last });
  });
});
