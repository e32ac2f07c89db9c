/** How fast a library in a cluster is filled and answers, with copies of all shards: figures, and that it finds what a folder does. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, index, openLibrary, type QueryOptions, withReader } from '#src/main.ts';
import { listEpisodes } from '../../bench/libraries.ts';
import { type BenchmarkRow, quantiles, toMarkdownTable } from '../../bench/measure.ts';
import { sampleQuestions } from '../../bench/questions.ts';
import { SHARED } from '../../bench/sets.ts';
import { deleteLibrary, newAddress } from '../index/cluster-libraries.ts';
import { newFolder, PROJECT } from '../support.ts';

const PASSAGES = Number(process.env.WHOSAID_TEST_PASSAGES ?? 2_000);
/** From so many on the large corpus is indexed, where it is there. */
const LARGE = 10_000;
const PASSAGES_PER_EPISODE = 215;
const ALL_QUESTIONS = 500;
const WARM_UP = 20;
const HOURS = 3_600_000;

const isLarge = PASSAGES >= LARGE && existsSync(join(SHARED, 'corpora', 'changelog.tar.xz'));
const address = newAddress('shards=3&replicas=1');
const folder = join(newFolder(), 'library');
const rows: BenchmarkRow[] = [];

async function fill(library: string): Promise<number> {
  const started = performance.now();
  if (isLarge) {
    await index(listEpisodes().slice(0, Math.round(PASSAGES / PASSAGES_PER_EPISODE)), { library });
  } else await fillWithSamples(library);
  return (performance.now() - started) / 1000;
}

/** The samples, as often as it takes. */
async function fillWithSamples(library: string): Promise<void> {
  const samples = join(newFolder(), 'samples');
  await index([join(PROJECT, 'data')], { library: samples });
  const transcripts = await withReader(samples, async (opened) => {
    const ids = (await opened.list()).map(({ id }) => id);
    return Promise.all(ids.map((id) => opened.transcript(id)));
  });
  const { passages } = await withReader(samples, (opened) => opened.stats());
  for (let copy = 0; copy * passages < PASSAGES; copy++) {
    const copies = transcripts.map((transcript) => {
      const [id, source] = [`${transcript.id}-${copy}`, `${transcript.source}-${copy}`];
      return { transcript: { ...transcript, id, source }, hash: 'sample' };
    });
    await add(copies, { library });
  }
}

function questions(): string[] {
  if (isLarge) return sampleQuestions(ALL_QUESTIONS);
  const asked = ['margins', 'who buys kelp', 'the second supplier', 'parking on Foundry Avenue'];
  return Array.from({ length: 60 }, (_, at) => asked[at % asked.length]);
}

/** @returns the ids and turns of the results of each question. */
async function ask(library: string, what: string, options: QueryOptions): Promise<string[][]> {
  const whosaid = await openLibrary(library);
  const found: string[][] = [];
  const took: number[] = [];
  for (const question of questions()) {
    const started = performance.now();
    const { results } = await whosaid.query(question, { highlight: false, ...options });
    took.push(performance.now() - started);
    found.push(results.map(({ transcript, turn }) => `${transcript.id}#${turn}`));
  }
  await whosaid.close();
  const place = library === address ? 'cluster' : 'folder';
  rows.push({ place, what, questions: took.length, ...quantiles(took.slice(WARM_UP)) });
  return found;
}

beforeAll(async () => {
  const seconds = [await fill(folder), await fill(address)];
  const { passages } = await withReader(address, (opened) => opened.stats());
  for (const [at, place] of ['folder', 'cluster'].entries()) {
    const rate = Math.round(passages / seconds[at]);
    console.error(`${passages} passages in a ${place}: ${Math.round(seconds[at])} s, ${rate}/s`);
  }
}, HOURS);
afterAll(async () => {
  console.error(toMarkdownTable(rows));
  await deleteLibrary(address);
});

describe('a library in a cluster', () => {
  it(
    'answers as one in a folder does',
    async () => {
      const date = isLarge ? '2019-01-01' : '2025-11-01';
      for (const [what, options] of [
        ['all', {}],
        ['once more', {}],
        ['filtered', { filters: { after: date } }],
      ] as const) {
        const inFolder = await ask(folder, what, options);
        const inCluster = await ask(address, what, options);
        const first = inFolder.filter(([best], at) => best === inCluster[at][0]).length;
        expect(first / inFolder.length).toBeGreaterThan(0.9);
      }
      const sizes = (await withReader(address, (opened) => opened.stats())).megabytes;
      console.error(
        `On disk, one copy: ${sizes.store} MB to be fetched, ${sizes.segments} MB searched`,
      );
    },
    HOURS,
  );
});
