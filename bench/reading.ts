/** How fast is text read, on one core? Two thousand real episodes, as they are and written as other tools write. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, type SourceFile } from '../src/read/read.ts';
import { sentences } from '../src/text/sentences.ts';
import type { Transcript } from '../src/transcript.ts';
import { SHARED, table } from './sets.ts';

/** Episodes that are written in other layouts. */
const REWRITTEN = 300;
/** Words a second. */
const PACE = 2.5;

function corpus(): SourceFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  try {
    execFileSync('tar', ['-xJf', join(SHARED, 'corpora/changelog.tar.xz'), '-C', folder]);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((source) => /[\\/].*[\\/].*\.md$/.test(source))
      .map((source) => ({ source, bytes: readFileSync(join(folder, source)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one says from a second on; captions are sentences, other layouts have the whole turn. */
type Layout = (name: string, clock: string, text: string) => string;

const captions: Layout = (name, clock, text) =>
  sentences(text)
    .map(([from, to]) => `[${name}] ${clock}\n${text.slice(from, to)}\n\n`)
    .join('');
const LAYOUTS: Record<string, Layout> = {
  '`Name: text`': (name, _, text) => `${name}: ${text}\n\n`,
  '`[0:12:03] Name: text`': (name, clock, text) => `[${clock}] ${name}: ${text}\n`,
  'Otter, `Name  0:12:03` above the text': (name, clock, text) =>
    `${name}  ${clock}  \n${text}\n\n`,
  'a name alone above the text': (name, _, text) => `${name}\n${text}\n\n`,
  "Zoom's captions, a sentence each": captions,
};

function written({ source, turns }: Transcript, layout: Layout): SourceFile {
  let words = 0;
  const blocks = turns.map(({ speaker, text }) => {
    const clock = new Date((words / PACE) * 1000).toISOString().slice(11, 19);
    words += text.split(' ').length;
    return layout(speaker.name, clock, text);
  });
  return { source: `${source}.txt`, bytes: Buffer.from(blocks.join('')) };
}

/** The megabytes there are, and those read in a second of this process's own time: others share the machine. */
async function measure(what: string, files: readonly SourceFile[]): Promise<string[]> {
  for (const file of files.slice(0, 100)) await read(file, { noSpeakers: true });
  const began = process.cpuUsage();
  for (const file of files) await read(file, { noSpeakers: true });
  const { user, system } = process.cpuUsage(began);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  return [what, megabytes.toFixed(0), (megabytes / ((user + system) / 1e6)).toFixed(1)];
}

const episodes = corpus();
const rows = [await measure('Markdown, `**Name:** text`', episodes)];
for (const [what, layout] of Object.entries(LAYOUTS)) {
  const files: SourceFile[] = [];
  for (const episode of episodes.slice(0, REWRITTEN))
    files.push(written(await read(episode), layout));
  rows.push(await measure(what, files));
}
console.log(table(['layout', 'MB', 'MB/s'], rows));
