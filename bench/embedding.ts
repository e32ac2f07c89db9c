/** Measures embedding: the bundled model against MiniLM and against tokenising alone. */

import { execFileSync, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AutoTokenizer, pipeline } from '@xenova/transformers';
import { chunk } from '#src/chunk/chunk.ts';
import type { Embedder } from '#src/embed/embedder.ts';
import { loadEmbedder } from '#src/embed/load.ts';
import { BUNDLED, describeModel, type ModelDescription } from '#src/embed/models.ts';
import { rememberWords } from '#src/embed/word-ids.ts';
import { discoverFiles } from '#src/ingest/discover/discover.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { toSearchableText } from '#src/text/asides.ts';
import { formatMarkdownTable, MINILM, SHARED } from './sets.ts';

/** Each with passages of its own; the first, which fills the cache of words, does not count. */
const ROUNDS = 12;
/** Passages per round; slow contenders get the first of them. */
const FAST = 2000;
const STOCK = 400;
const SLOW = 24;

interface Contender {
  readonly name: string;
  readonly passages: number;
  readonly run: (texts: string[]) => unknown;
}

interface LoadCost {
  readonly ms: number;
  /** Megabytes: before loading, after a question, after embedding the passages. */
  readonly rss: readonly [number, number, number];
}

/** Passages of 50 to 200 words, spread over 122,000; else those of data/, repeated. */
async function samplePassages(count: number): Promise<string[]> {
  const file = join(SHARED, 'training', 'text-changelog.txt.xz');
  if (existsSync(file)) {
    const text = execFileSync('xz', ['-dc', file], { maxBuffer: 2 ** 30 }).toString();
    const lines = text.split('\n').filter((line) => line !== '');
    return Array.from({ length: count }, (_, at) => lines[(at * 7919) % lines.length]);
  }
  const texts: string[] = [];
  for (const { path } of await discoverFiles(['data'])) {
    const transcript = await parseTranscript({ source: path, bytes: await readFile(path) });
    for (const { turn, offsets } of chunk(transcript)) {
      const { speaker, text } = transcript.turns[turn];
      texts.push(toSearchableText(speaker.name, text.slice(...offsets)));
    }
  }
  return Array.from({ length: count }, (_, at) => texts[at % texts.length]);
}

const toContender = (name: string, embedder: Embedder, count: number): Contender => ({
  name,
  passages: count,
  run: (texts) => embedder.embed(texts, 'passage'),
});

async function tokenizerContenders({ folder }: ModelDescription): Promise<Contender[]> {
  if (folder === null) return [];
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const idsOf = rememberWords(
    JSON.parse(await readFile(join(folder, 'tokenizer.json'), 'utf8')),
    tokenizer,
  );
  const each = (ids: (text: string) => unknown) => (texts: string[]) => texts.forEach(ids);
  const stock = { name: 'tokenising alone, stock', passages: STOCK };
  const cached = { name: 'tokenising alone, cached words', passages: FAST };
  return [
    { ...stock, run: each((text) => tokenizer.encode(text)) },
    ...(idsOf === null ? [] : [{ ...cached, run: each(idsOf) }]),
  ];
}

async function transformersContender({ folder }: ModelDescription): Promise<Contender> {
  const extract = await pipeline('feature-extraction', folder ?? BUNDLED, {
    dtype: 'q8',
    local_files_only: true,
  });
  return {
    name: 'bundled, by transformers.js alone',
    passages: STOCK,
    run: (texts) => extract(texts, { pooling: 'cls', normalize: true }),
  };
}

const median = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** Passages per second of each contender in each round, in turn. */
async function measure(contenders: readonly Contender[]): Promise<Map<string, number[]>> {
  const texts = await samplePassages(ROUNDS * FAST);
  const rates = new Map(contenders.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, passages, run } of contenders) {
      const given = texts.slice(round * FAST, round * FAST + passages);
      const started = performance.now();
      await run(given);
      const rate = (1000 * given.length) / (performance.now() - started);
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  return rates;
}

const megabytes = () => process.memoryUsage().rss / 2 ** 20;

/** Runs in a process of its own: loads, embeds one question, then the passages. */
async function measureLoad(model: string, texts: string[]): Promise<LoadCost> {
  const before = megabytes();
  const started = performance.now();
  const embedder = await loadEmbedder(describeModel(model));
  await embedder.embed(['how long does loading take'], 'question');
  const ms = performance.now() - started;
  const loaded = megabytes();
  await embedder.embed(texts, 'passage');
  return { ms, rss: [before, loaded, megabytes()] };
}

function measureLoadInChild(model: string, texts: string[]): Promise<LoadCost> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(import.meta.url), [model]);
    child.once('error', reject);
    child.once('message', (result: LoadCost) => resolve(result));
    child.send(texts);
  });
}

async function main(): Promise<void> {
  const bundled = describeModel(BUNDLED);
  const minilm = MINILM === undefined ? null : describeModel(MINILM);
  const slow = 'MiniLM int8';
  const contenders = [
    ...(await tokenizerContenders(bundled)),
    toContender('bundled', await loadEmbedder(bundled), FAST),
    await transformersContender(bundled),
  ];
  if (minilm !== null) {
    contenders.push(toContender(slow, await loadEmbedder(minilm), SLOW));
  }
  const rates = await measure(contenders);
  const against = (name: string, other: string) => {
    const [own, others] = [rates.get(name) ?? [], rates.get(other) ?? []];
    return others.length === 0 ? '–' : median(own.map((rate, at) => rate / others[at])).toFixed(2);
  };
  const row = (name: string) => [
    name,
    median(rates.get(name) ?? []).toFixed(0),
    against(name, 'tokenising alone, cached words'),
    against(name, slow),
  ];
  const head = ['', 'passages a second', '× tokenising, cached', `× ${slow}`];
  console.log(
    formatMarkdownTable(
      head,
      contenders.map(({ name }) => row(name)),
    ),
  );

  const texts = await samplePassages(FAST);
  const loads: string[][] = [];
  for (const [name, model, count] of [
    ['bundled', BUNDLED, FAST],
    ...(MINILM === undefined ? [] : ([[slow, MINILM, SLOW]] as const)),
  ] as const) {
    const { ms, rss } = await measureLoadInChild(model, texts.slice(0, count));
    loads.push([name, ms.toFixed(0), ...rss.map((size) => size.toFixed(0))]);
  }
  console.log('');
  console.log(
    formatMarkdownTable(['', 'load, ms', 'RSS before, MB', 'loaded', 'after embedding'], loads),
  );
}

const [model] = process.argv.slice(2);
if (model === undefined || process.send === undefined) await main();
else {
  process.once('message', async (texts: string[]) => {
    process.send?.(await measureLoad(model, texts));
    process.disconnect();
  });
}
