/** A library in memory answers as one on disk does. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from '#src/browser/parse.ts';
import { createLibrary, type SearchableLibrary, type Transcript } from '#src/browser/search.ts';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { bundledEmbedder, newFolder, PROJECT } from '../support.ts';

describe('transcripts in memory', () => {
  const transcripts: Transcript[] = [];
  let memory: SearchableLibrary;
  let disk: Whosaid;

  beforeAll(async () => {
    const data = join(PROJECT, 'data');
    for (const name of readdirSync(data).filter((name) => /\.(txt|vtt|srt)$/.test(name))) {
      transcripts.push((await parse(readFileSync(join(data, name)), name)).transcript);
    }
    const library = join(newFolder(), 'library');
    await add(
      transcripts.map((transcript) => ({ transcript, hash: transcript.id })),
      { library },
    );
    disk = await openLibrary(library);
    memory = await createLibrary(transcripts, { embedder: await bundledEmbedder() });
    return () => disk.close();
  });

  it.each([
    'what did management say about Pantrywren losses',
    'who asked about margins',
    '"gross margin"',
    'why are costs rising -energy',
    'pantrywrens',
    'zebra crossing lollipop lady',
  ])('answer %j as a library on disk does', async (question) => {
    expect(transcripts.length).toBeGreaterThan(3);
    const { tookMs: _, ...found } = await memory.query(question);
    const { tookMs: __, ...expected } = await disk.query(question);
    expect(found).toEqual(expected);
    expect(await memory.facets(question)).toMatchObject({
      passages: (await disk.facets(question)).passages,
    });
  });

  it('find by words alone without a model', async () => {
    const words = await createLibrary(transcripts);
    const { results } = await words.query('Pantrywren losses');
    expect(results[0].text).toMatch(/Pantrywren/);
  });

  it('need ids of their own', async () => {
    await expect(createLibrary([transcripts[0], transcripts[0]])).rejects.toMatchObject({
      code: 'USAGE',
    });
  });
});
