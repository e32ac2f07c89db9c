/** One recording in many files: one transcript, the richest; the others are its copies. */

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { findOriginals } from '#src/ingest/originals.ts';
import { parseText } from '#src/ingest/parse/parse.ts';
import { add, type FileReport, index, openReader, preview } from '#src/main.ts';
import { newFolder, writeFiles } from '../support.ts';

const SEGMENTS = [
  [0, 4, 'SPEAKER_00', 'Welcome to the kiln show. How did it begin?'],
  [4, 9, 'SPEAKER_01', 'It began in a flooded workshop by the canal.'],
  [9, 12, 'SPEAKER_00', 'And the green of the bowls?'],
  [12, 18, 'SPEAKER_01', 'That is copper and a little tin.'],
] as const;
const clock = (seconds: number) => `00:00:${String(seconds).padStart(2, '0')}`;

/** As WhisperX writes it, with or without speakers. */
function writeAs(speakers: boolean) {
  const label = (who: string) => (speakers ? `[${who}]: ` : '');
  const each = (line: (segment: (typeof SEGMENTS)[number], i: number) => string) =>
    SEGMENTS.map(line).join('');
  return {
    json: JSON.stringify({
      segments: SEGMENTS.map(([start, end, speaker, text]) => {
        return { start, end, text, ...(speakers && { speaker }) };
      }),
    }),
    srt: each(
      ([start, end, who, text], i) =>
        `${i + 1}\n${clock(start)},000 --> ${clock(end)},000\n${label(who)}${text}\n\n`,
    ),
    tsv: `start\tend\ttext\n${each(([start, end, who, text]) => `${start * 1000}\t${end * 1000}\t${label(who)}${text}\n`)}`,
    txt: each(([, , who, text]) => `${label(who)}${text}\n`),
    vtt: `WEBVTT\n\n${each(([start, end, who, text]) => `${clock(start)}.000 --> ${clock(end)}.000\n${label(who)}${text}\n\n`)}`,
  };
}

const named = (stem: string, files: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(files).map(([extension, text]) => [`${stem}.${extension}`, text]),
  );

let folder: string;
let library: string;
beforeEach(() => {
  folder = newFolder();
  library = join(newFolder(), 'library');
});

const told = (reports: readonly FileReport[]) =>
  reports.map(({ source, outcome, id }) => `${source.slice(folder.length + 1)} ${outcome} ${id}`);

async function sources(): Promise<string[]> {
  const opened = await openReader(library);
  try {
    return (await opened.list()).map(({ source }) => source.slice(folder.length + 1));
  } finally {
    await opened.close();
  }
}

it('a recording is one also where each format has a folder', async () => {
  const folder = newFolder();
  const files = Object.entries(writeAs(true));
  writeFiles(
    folder,
    Object.fromEntries(files.map(([format, text]) => [`${format}/show.${format}`, text])),
  );
  const outcomes: string[] = [];
  for await (const { outcome } of preview([folder])) outcomes.push(outcome);
  expect(outcomes).toEqual(['read', 'copy', 'copy', 'copy', 'copy']);
});

describe('a recording in five files', () => {
  it.each([true, false])(
    'is one transcript, also the next time (speakers: %s)',
    async (speakers) => {
      writeFiles(folder, named('talk', writeAs(speakers)));
      const copies = ['srt', 'tsv', 'txt', 'vtt'].map((extension) => `talk.${extension} copy talk`);
      expect(told(await index([folder], { library }))).toEqual(['talk.json added talk', ...copies]);
      const again = await index([folder], { library });
      expect(told(again)).toEqual(['talk.json unchanged talk', ...copies]);
      expect(again[1].reason).toBe(
        `${join(folder, 'talk.srt')}: a copy of ${join(folder, 'talk.json')}.`,
      );
      expect(await sources()).toEqual(['talk.json']);
    },
  );

  it('is previewed as one', async () => {
    writeFiles(folder, named('talk', writeAs(true)));
    const outcomes: string[] = [];
    for await (const { outcome } of preview([folder])) outcomes.push(outcome);
    expect(outcomes).toEqual(['read', 'copy', 'copy', 'copy', 'copy']);
  });

  it('is one though names of its files tell a language, a kind or the recording itself', async () => {
    const { json, srt, vtt } = writeAs(true);
    const { vtt: bare } = writeAs(false);
    writeFiles(folder, {
      'talk.mp3.json': json,
      'talk.srt': srt,
      'talk.en.vtt': bare,
      'talk.transcript.vtt': vtt,
      'talk.de.vtt':
        'WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n[SPEAKER_00]: Willkommen. Wie fing es an?\n',
    });
    const files: string[] = [];
    for await (const { source, outcome } of preview([folder]))
      files.push(`${source.slice(folder.length + 1)} ${outcome}`);
    expect(files.sort()).toEqual([
      'talk.de.vtt read',
      'talk.en.vtt copy',
      'talk.mp3.json read',
      'talk.srt copy',
      'talk.transcript.vtt copy',
    ]);
  });

  it('is one in an archive', async () => {
    const files = Object.entries(named('talk', writeAs(true)));
    const zip = zipSync(Object.fromEntries(files.map(([name, text]) => [name, Buffer.from(text)])));
    writeFileSync(join(folder, 'all.zip'), zip);
    for (const first of ['added', 'unchanged']) {
      const outcomes = (await index([folder], { library })).map(({ outcome }) => outcome);
      expect(outcomes).toEqual([first, 'copy', 'copy', 'copy', 'copy']);
    }
  });

  it('passes to the next richest file when the richest goes, and back', async () => {
    const files = writeAs(true);
    writeFiles(folder, named('talk', files));
    await index([folder], { library });
    rmSync(join(folder, 'talk.json'));
    expect(told(await index([folder], { library, prune: true }))).toEqual([
      'talk.srt replaced talk',
      'talk.tsv copy talk',
      'talk.txt copy talk',
      'talk.vtt copy talk',
    ]);
    expect(await sources()).toEqual(['talk.srt']);
    writeFiles(folder, { 'talk.json': files.json });
    await index([folder], { library });
    expect(await sources()).toEqual(['talk.json']);
  });

  it('is one if its files are named one by one', async () => {
    const files = writeAs(true);
    const [json, srt, txt] = writeFiles(folder, {
      'talk.json': files.json,
      'talk.srt': files.srt,
      'talk.txt': files.txt,
    });
    expect(told(await index([txt], { library }))).toEqual(['talk.txt added talk']);
    expect(told(await index([json], { library }))).toEqual([
      'talk.json replaced talk',
      'talk.txt copy talk',
    ]);
    expect(told(await index([srt], { library }))).toEqual(['talk.srt copy talk']);
    expect(told(await index([srt, json], { library }))).toEqual([
      'talk.srt copy talk',
      'talk.json unchanged talk',
    ]);
    expect(await sources()).toEqual(['talk.json']);
  });

  it('takes the place of transcripts that were stored for each file', async () => {
    const files = writeAs(true);
    const paths = writeFiles(folder, named('talk', files));
    const stored = paths.map((source, i) => {
      const text = Object.values(files)[i];
      const { transcript } = parseText(text, source);
      return { transcript: { ...transcript, id: `talk-${i + 1}` }, hash: `${i}`.repeat(64) };
    });
    await add(stored, { library });
    await index([folder], { library });
    expect(await sources()).toEqual(['talk.json']);
  });

  it('is read anew when a file of it changes', async () => {
    writeFiles(folder, named('talk', writeAs(true)));
    await index([folder], { library });
    writeFiles(folder, {
      'talk.txt': 'Ana Silva: The ferry leaves at dawn.\n\nBen Okoro: From which pier, then?\n',
    });
    expect(told(await index([folder], { library }))).toContain('talk.txt added talk-2');
    expect(await sources()).toEqual(['talk.json', 'talk.txt']);
    for (let run = 0; run < 2; run++) {
      const reports = told(await index([folder], { library }));
      expect(reports).toContain('talk.txt unchanged talk-2');
      expect(reports).toContain('talk.srt copy talk');
    }
  });
});

describe('the files of a recording in two folders', () => {
  it('are a transcript in each, and move with their folder', async () => {
    const files = named('talk', writeAs(true));
    const both = (at: string) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${at}/${name}`, text]));
    writeFiles(folder, { ...both('a'), ...both('b') });
    await index([folder], { library });
    expect(await sources()).toEqual(['a/talk.json', 'b/talk.json']);
    renameSync(join(folder, 'b'), join(folder, 'c'));
    const moved = told(await index([folder], { library }));
    expect(moved).toContain('c/talk.json moved talk-2');
    expect(moved).toContain('c/talk.srt copy talk-2');
    expect(await sources()).toEqual(['a/talk.json', 'c/talk.json']);
  });
});

describe('the richest of copies', () => {
  const read = (source: string, text: string) => parseText(text, source).transcript;
  const { json, srt, txt } = writeAs(true);
  const bare = writeAs(false);
  const names = txt
    .replaceAll('[SPEAKER_00]', 'Ida Moreau')
    .replaceAll('[SPEAKER_01]', 'Tom Acker');

  it('has names before labels, labels before none, times before none', () => {
    const ranked = [
      read('named.txt', names),
      read('labels.json', json),
      read('labels.srt', srt),
      read('bare.json', bare.json),
      parseText(bare.txt, 'bare.txt', { noSpeakers: true }).transcript,
    ];
    for (const [i, best] of ranked.entries()) {
      const originals = findOriginals(ranked.slice(i).reverse());
      expect(new Set(originals.values())).toEqual(new Set([best]));
    }
  });

  it('is told from its words, not from its name', () => {
    const part = read('talk.txt', txt.split('\n').slice(0, 2).join('\n'));
    const other = read(
      'talk.vtt',
      'WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ana>Ferries leave at dawn from pier nine.\n',
    );
    const all = [read('talk.srt', srt), part, other];
    expect(findOriginals(all)).toEqual(new Map(all.map((one) => [one, one])));
  });
});
