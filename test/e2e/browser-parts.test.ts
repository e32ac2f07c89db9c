/** `whosaid/parse` and `whosaid/search` as a bundler takes them for a browser, and in one. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { newFolder, PROJECT, writeFiles } from '../support.ts';

const CHROMIUM = process.env.WHOSAID_CHROMIUM ?? '/usr/bin/chromium';
const NODE_ALONE = /^node:|better-sqlite3|onnxruntime|hnswlib|piscina|\.node$/;

const TALK = `Ana: Who pays for the new ferry timetable?
Ben: The harbour pays, from the fee that rose in March.
Ana: And what about the kelp farm?
Ben: The kelp farm sold two boats.`;

const PROGRAM = `
import { parse } from ${JSON.stringify(join(PROJECT, 'dist', 'browser', 'parse.js'))};
import { createLibrary } from ${JSON.stringify(join(PROJECT, 'dist', 'browser', 'search.js'))};

globalThis.answer = async (text) => {
  const { transcript } = await parse(text, 'ferry-2025-03-04.txt');
  const german = await parse('Ida: Die Preise steigen im Frühling.\\nMax: Das wird teuer.', 'preise.txt', { language: 'de' });
  const page = await parse('<html><body><p><b>Mei:</b> The lease ends.</p><p><b>Jo:</b> When?</p></body></html>', 'page.html');
  const library = await createLibrary([transcript, german.transcript, page.transcript]);
  const { results } = await library.query('who pays for the timetable');
  const { results: found } = await library.query('Preis', { limit: 1 });
  const { speakers } = await library.facets('ferry');
  const error = await library.query(' ').catch((error) => error.code);
  return {
    date: transcript.date,
    turns: transcript.turns.length,
    first: [results[0].speaker.name, results[0].text, results[0].question?.text],
    german: found[0].speaker.name,
    page: page.transcript.turns.map(({ speaker }) => speaker.name),
    speakers: speakers.map(({ name }) => name),
    error,
  };
};`;

const EXPECTED = {
  date: '2025-03-04',
  turns: 4,
  first: [
    'Ben',
    'The harbour pays, from the fee that rose in March.',
    'Who pays for the new ferry timetable?',
  ],
  german: 'Ida',
  page: ['Mei', 'Jo'],
  speakers: ['Ana', 'Ben'],
  error: 'USAGE',
};

async function bundle(): Promise<string> {
  const [entry] = writeFiles(newFolder(), { 'entry.mjs': PROGRAM });
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  expect(Object.keys(metafile.inputs).filter((path) => NODE_ALONE.test(path))).toEqual([]);
  return outputFiles[0].text;
}

it.skipIf(!existsSync(join(PROJECT, 'dist', 'browser', 'search.js')) || !existsSync(CHROMIUM))(
  'transcripts are parsed and searched in a browser, by code that needs no Node',
  async () => {
    const code = await bundle();
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.addScriptTag({ content: code });
      const answered = await page.evaluate(
        (text) => (globalThis as unknown as { answer(text: string): unknown }).answer(text),
        TALK,
      );
      expect(answered).toEqual(EXPECTED);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  60_000,
);
