/** How fast a library in a cluster is filled and answers, with copies of all shards: figures, and that it finds what a folder does. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAddress } from '#src/index/opensearch/address.ts';
import { add, index, openLibrary, type QueryOptions, type Whosaid, withReader } from '#src/main.ts';
import { listEpisodes } from '../../bench/libraries.ts';
import {
  type BenchmarkRow,
  quantiles,
  roundSignificant,
  toMarkdownTable,
} from '../../bench/measure.ts';
import { sampleQuestions } from '../../bench/questions.ts';
import { SHARED } from '../../bench/sets.ts';
import { TestCluster } from '../../scripts/cluster/nodes.ts';
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
const nodes = new TestCluster(JSON.parse(process.env.WHOSAID_TEST_NODES ?? '{}'));
const address = newAddress('shards=3&replicas=1');
const folder = join(newFolder(), 'library');
const PLACES = ['folder', 'cluster'] as const;
const libraryOf = (place: (typeof PLACES)[number]) => (place === 'folder' ? folder : address);

const filled: BenchmarkRow[] = [];
const asked: BenchmarkRow[] = [];
let passages: number;

/** Seconds of processor time of this process and of all nodes. */
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return { own: (user + system) / 1_000_000, nodes: nodes.cpuSeconds() };
};

async function fill(library: string): Promise<void> {
  if (!isLarge) return fillWithSamples(library);
  const episodes = listEpisodes().slice(0, Math.round(PASSAGES / PASSAGES_PER_EPISODE));
  await index(episodes, { library });
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
  const said = ['margins', 'who buys kelp', 'the second supplier', 'parking on Foundry Avenue'];
  return Array.from({ length: 60 }, (_, at) => said[at % said.length]);
}

/** The share of questions that find anything in a folder, and of these the share whose best result is the cluster's too. */
interface Agreement {
  readonly found: number;
  readonly sameBest: number;
}

/** Asks both in turn, so that other work on the machine hits both alike. */
async function compare(what: string, options: QueryOptions): Promise<Agreement> {
  const opened = await Promise.all(PLACES.map((place) => openLibrary(libraryOf(place))));
  const took = PLACES.map((): number[] => []);
  const cpu = PLACES.map(() => ({ own: 0, nodes: 0 }));
  const best: (string | undefined)[][] = [];
  for (const question of questions()) {
    const found: (string | undefined)[] = [];
    for (const [at, library] of opened.entries()) {
      const before = cpuSeconds();
      const started = performance.now();
      found.push(await askBest(library, question, options));
      took[at].push(performance.now() - started);
      const after = cpuSeconds();
      cpu[at].own += after.own - before.own;
      cpu[at].nodes += after.nodes - before.nodes;
    }
    best.push(found);
  }
  for (const library of opened) await library.close();
  for (const [at, place] of PLACES.entries()) {
    const each = (seconds: number) => roundSignificant((1000 * seconds) / took[at].length);
    asked.push({
      what,
      place,
      questions: took[at].length,
      ...quantiles(took[at].slice(WARM_UP)),
      'ms of CPU': each(cpu[at].own),
      'of the nodes': place === 'folder' ? '–' : each(cpu[at].nodes),
    });
  }
  const answered = best.filter(([inFolder]) => inFolder !== undefined);
  const same = answered.filter(([inFolder, inCluster]) => inFolder === inCluster);
  return {
    found: answered.length / best.length,
    sameBest: same.length / answered.length,
  };
}

async function askBest(library: Whosaid, question: string, options: QueryOptions) {
  const { results } = await library.query(question, { highlight: false, ...options });
  return results[0] && `${results[0].transcript.id}#${results[0].turn}`;
}

/** Who speaks in most transcripts. */
async function findSpeakerOfMost(): Promise<string> {
  const counts = new Map<string, number>();
  const said = await withReader(folder, (opened) => opened.speakerOccurrences());
  for (const { speaker } of said) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Bytes of a passage in files that quick answers need in memory, by the kind of file that Lucene writes. One copy. */
async function measureFiles(kind: 'passages' | 'records'): Promise<string> {
  const { urls, name } = parseAddress(address);
  const query = 'level=indices&include_segment_file_sizes=true';
  const answer = await fetch(`${urls[0]}/${name}.${kind}/_stats/segments?${query}`);
  const { file_sizes: sizes }: { file_sizes: Record<string, { size_in_bytes: number }> } = (
    await answer.json()
  )._all.primaries.segments;
  return Object.entries(sizes)
    .map(([file, { size_in_bytes }]) => ({ file, bytes: size_in_bytes / passages }))
    .filter(({ bytes }) => bytes >= 1)
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ file, bytes }) => `${file} ${bytes.toFixed(0)}`)
    .join(', ');
}

beforeAll(async () => {
  for (const place of PLACES) {
    const before = cpuSeconds();
    const started = performance.now();
    await fill(libraryOf(place));
    const seconds = Math.round((performance.now() - started) / 1000);
    const after = cpuSeconds();
    filled.push({
      place,
      seconds,
      'seconds of CPU': Math.round(after.own - before.own),
      'of the nodes': place === 'folder' ? '–' : Math.round(after.nodes - before.nodes),
    });
  }
  ({ passages } = await withReader(address, (opened) => opened.stats()));
}, HOURS);
afterAll(async () => {
  console.error(`${passages} passages\n${toMarkdownTable(filled)}\n${toMarkdownTable(asked)}`);
  await deleteLibrary(address);
});

describe('a library in a cluster', () => {
  it(
    'answers as one in a folder does, with and without filters',
    async () => {
      const transcripts = await withReader(folder, (opened) => opened.list());
      const tenth = transcripts.filter((_, at) => at % 10 === 0).map(({ id }) => id);
      for (const [what, options] of [
        ['at first', {}],
        ['once more', {}],
        ['a tenth of the transcripts', { filters: { transcript: tenth } }],
        ['the speaker of most', { filters: { speaker: [await findSpeakerOfMost()] } }],
      ] as const) {
        const { found, sameBest } = await compare(what, options);
        console.error(`${what}: ${(100 * sameBest).toFixed(1)} % have the same best result`);
        expect(found).toBeGreaterThan(0.9);
        expect(sameBest).toBeGreaterThan(0.9);
      }
    },
    HOURS,
  );

  it('takes some bytes a passage', async () => {
    const { megabytes } = await withReader(address, (opened) => opened.stats());
    const bytes = (size: number) => Math.round((size * 2 ** 20) / passages);
    expect(bytes(megabytes.segments)).toBeLessThan(isLarge ? 1_000 : 5_000);
    console.error(
      [
        `On disk, one copy: ${bytes(megabytes.segments)} bytes a passage searched, ${bytes(megabytes.store)} fetched`,
        `  passages: ${await measureFiles('passages')}`,
        `  records: ${await measureFiles('records')}`,
      ].join('\n'),
    );
  });
});
