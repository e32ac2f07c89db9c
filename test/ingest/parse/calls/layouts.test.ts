import { beforeAll, describe, expect, it } from 'vitest';
import type { Transcript } from '#src/domain/transcript.ts';
import { Content } from '#src/ingest/parse/content.ts';
import { detectFormats, FORMATS } from '#src/ingest/parse/formats.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { readText } from '../text.ts';
import { expectedTurns, LAYOUTS, readSample, sample } from './samples.ts';

const flat = ({ turns }: Transcript) =>
  turns.map(({ section, speaker, text }) => [section, speaker, text]);

describe.each(LAYOUTS)('a call in the layout of $file', (layout) => {
  const { file, format, title, company, ticker, ruth } = layout;
  const isApi = file.endsWith('.json');
  let call: Transcript;
  beforeAll(async () => {
    call = await parseTranscript({ source: file, bytes: readSample(file) });
  });

  it('has each turn with its speaker, section and words, and nothing of the page', () => {
    const expected = expectedTurns(layout).map(([section, speaker, text]) => [
      section,
      speaker,
      // The API has no paragraphs.
      isApi ? text.replace('\n\n', ' ') : text,
    ]);
    expect(flat(call)).toEqual(expected);
  });

  it('lists silent participants', () => {
    const speakers = new Set(call.turns.map(({ speaker }) => speaker));
    const silent = call.participants.filter((speaker) => !speakers.has(speaker));
    const [cooTitle, affiliation] = ruth ?? [];
    const expected = { name: 'Ruth Abenov', title: cooTitle, affiliation, role: 'management' };
    expect(silent).toEqual(ruth ? [expected] : []);
  });

  it('identifies the call', () => {
    expect(call).toMatchObject({
      title,
      date: '2025-11-06',
      kind: 'earnings-call',
      company,
      ticker,
      quarter: '2025-Q3',
    });
  });

  it('is detected by its content, whatever the extension', async () => {
    const content = new Content(await sample(file));
    for (const extension of ['', '.txt', '.md', '.html', '.pdf', '.json']) {
      expect([...detectFormats(content, extension)][0]?.name).toMatch(format);
    }
    const certain = FORMATS.filter((candidate) => candidate.score(content) === Infinity);
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
