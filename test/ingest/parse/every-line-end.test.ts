/** What programs and editors do to the ends and margins of lines changes nothing that is read. */

import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFile } from '#src/ingest/parse/parse.ts';
import { PROJECT } from '../../support.ts';
import { TRANSCRIPTS } from './files.ts';

const TEXT = /\.(?:txt|srt|vtt|sbv|lrc|ass|csv|json|jsonl|xml|ttml)$/;

const utf8 = (text: string) => Buffer.from(text);
const REWRITINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'the ends of Windows': (text) => utf8(text.replace(/\r?\n/g, '\r\n')),
  'white space before each end': (text) => utf8(text.replace(/\r?\n/g, '  \n')),
  'a byte order mark': (text) => utf8(`\ufeff${text.replace(/^\ufeff/, '')}`),
  'UTF-16': (text) => Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`, 'utf16le'),
  'no end of the last line': (text) => utf8(text.trimEnd()),
};

async function read(source: string, bytes: Buffer) {
  const { transcript } = await parseFile({ source, bytes }, { noSpeakers: true });
  const { title, date, kind, turns } = transcript;
  const said = turns.map(({ speaker, text }) => [speaker.name, text.replace(/\s+/g, ' ').trim()]);
  return { title, date, kind, said };
}

/** Printed text, whose lines may all begin with white space. */
const MARGINS = ['  ', '\t'];

const isUtf8 = (bytes: Buffer): boolean => utf8(bytes.toString('utf8')).equals(bytes);

describe('A transcript reads the same, whatever its lines end with:', () => {
  it.each(
    TRANSCRIPTS.filter((file) => TEXT.test(extname(file))).map((file) => [basename(file), file]),
  )('%s', async (name, file) => {
    const bytes = readFileSync(join(PROJECT, file));
    if (!isUtf8(bytes)) return;
    const expected = await read(name, bytes);
    for (const [rewriting, rewrite] of Object.entries(REWRITINGS)) {
      expect(await read(name, rewrite(bytes.toString('utf8'))), rewriting).toEqual(expected);
    }
  });
});

describe('A transcript reads the same with a margin:', () => {
  it.each(
    TRANSCRIPTS.filter((file) => extname(file) === '.txt').map((file) => [basename(file), file]),
  )('%s', async (name, file) => {
    const bytes = readFileSync(join(PROJECT, file));
    const expected = await read(name, bytes);
    for (const margin of MARGINS) {
      const moved = bytes.toString('utf8').replace(/^(?=.)/gm, margin);
      expect(await read(name, utf8(moved)), JSON.stringify(margin)).toEqual(expected);
    }
  });
});
