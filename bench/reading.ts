/** How fast does one core parse transcripts? Two thousand real episodes, in their own layout and in those of other tools. */

import { readFileSync } from 'node:fs';
import type { Transcript } from '#src/domain/transcript.ts';
import { parseTranscript, type RawFile } from '#src/ingest/parse/parse.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { listEpisodes } from './libraries.ts';
import { type BenchmarkRow, roundSignificant, saveReport } from './measure.ts';

/** Episodes to rewrite in other layouts. */
const MAX_FILES = 300;
/** Words a second, for made-up times. */
const PACE = 2.5;
/** Files that do not count. */
const WARM_UP = 100;

type Layout = (name: string, clock: string, text: string) => string;

const captions: Layout = (name, clock, text) =>
  splitSentences(text)
    .map(([from, to]) => `[${name}] ${clock}\n${text.slice(from, to)}\n\n`)
    .join('');

const LAYOUTS: Record<string, Layout> = {
  '`Name: text`': (name, _, text) => `${name}: ${text}\n\n`,
  '`[0:12:03] Name: text`': (name, clock, text) => `[${clock}] ${name}: ${text}\n`,
  '`Name  0:12:03` above the text, as Otter': (name, clock, text) =>
    `${name}  ${clock}  \n${text}\n\n`,
  'a name alone above the text': (name, _, text) => `${name}\n${text}\n\n`,
  'captions of a sentence each, as Zoom': captions,
};

function renderTranscript({ source, turns }: Transcript, layout: Layout): RawFile {
  let words = 0;
  const blocks = turns.map(({ speaker, text }) => {
    const clock = new Date((words / PACE) * 1000).toISOString().slice(11, 19);
    words += text.split(' ').length;
    return layout(speaker.name, clock, text);
  });
  return { source: `${source}.txt`, bytes: Buffer.from(blocks.join('')) };
}

/** By processor time, since others share the machine. */
async function measure(layout: string, files: readonly RawFile[]): Promise<BenchmarkRow> {
  for (const file of files.slice(0, WARM_UP)) await parseTranscript(file, { noSpeakers: true });
  const began = process.cpuUsage();
  for (const file of files) await parseTranscript(file, { noSpeakers: true });
  const { user, system } = process.cpuUsage(began);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  return {
    layout,
    MB: roundSignificant(megabytes),
    'MB/s': roundSignificant(megabytes / ((user + system) / 1e6)),
  };
}

const files = listEpisodes().map((source) => ({ source, bytes: readFileSync(source) }));
const transcripts = await Promise.all(
  files.slice(0, MAX_FILES).map((file) => parseTranscript(file)),
);
const rows = [await measure('Markdown, `**Name:** text`', files)];
for (const [name, layout] of Object.entries(LAYOUTS)) {
  rows.push(
    await measure(
      name,
      transcripts.map((transcript) => renderTranscript(transcript, layout)),
    ),
  );
}
saveReport('reading', rows);
