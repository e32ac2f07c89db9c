/**
 * How long does it take to index the large corpus, and how much memory? Compared with the same pipeline with MiniLM (on
 * 3,000 passages), with tokenising alone, and with building an HNSW graph.
 */

import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AutoTokenizer } from '@xenova/transformers';
import { describeModel } from '#src/embed/models.ts';
import { rememberWords } from '#src/embed/word-ids.ts';
import { openStore } from '#src/index/storage/open.ts';
import { toSearchableText } from '#src/text/asides.ts';
import { countPassages, extractCorpus, listEpisodes } from './libraries.ts';
import { type BenchmarkRow, roundSignificant, runCli, saveReport } from './measure.ts';
import { measureGraphBuild } from './peers/hnswlib.ts';
import { MINILM, WORK } from './sets.ts';

/** Episodes with about 3,000 passages together. */
const FEW = 14;
/** Passages on which a single stage is measured. */
const SAMPLE = 20_000;

const folder = join(WORK, 'indexing');

async function measureIndexing(
  what: string,
  paths: readonly string[],
  model: string,
): Promise<BenchmarkRow> {
  rmSync(folder, { recursive: true, force: true });
  const cost = await runCli(['index', ...paths, '--library', folder, '--model', model]);
  const passages = await countPassages(folder);
  return {
    what,
    passages,
    seconds: roundSignificant(cost.seconds),
    'passages a second': Math.round(passages / cost.seconds),
    'peak RSS MB': cost.megabytes,
  };
}

/** The rate of one stage, on passages of the library that was just indexed. */
async function measureStage(
  what: string,
  rateOf: () => Promise<number | null>,
): Promise<BenchmarkRow[]> {
  const rate = await rateOf();
  if (rate === null) return [];
  const passages = SAMPLE;
  const seconds = roundSignificant(passages / rate);
  return [{ what, passages, seconds, 'passages a second': Math.round(rate), 'peak RSS MB': '–' }];
}

async function measureTokenizing(texts: readonly string[]): Promise<number | null> {
  const model = describeModel('bundled').folder ?? '';
  const tokenizer = await AutoTokenizer.from_pretrained(model, { local_files_only: true });
  const configuration = JSON.parse(await readFile(join(model, 'tokenizer.json'), 'utf8'));
  const idsOf = rememberWords(configuration, tokenizer);
  if (idsOf === null) return null;
  const started = performance.now();
  for (const text of texts) idsOf(text);
  return (1000 * texts.length) / (performance.now() - started);
}

function sample(): { texts: string[]; vectors: Float32Array[] } {
  const texts: string[] = [];
  const vectors: Float32Array[] = [];
  const store = openStore(folder);
  for (const { name, text, start, end, vector } of store.passages(1, 2 ** 31)) {
    texts.push(toSearchableText(name, text.slice(start, end)));
    vectors.push(new Float32Array(Uint8Array.from(vector).buffer));
    if (texts.length === SAMPLE) break;
  }
  store.close();
  return { texts, vectors };
}

const whole = await measureIndexing('bundled model, whole corpus', [extractCorpus()], 'bundled');
const { texts, vectors } = sample();
const rows = [
  whole,
  ...(await measureStage('tokenising alone, one thread', () => measureTokenizing(texts))),
  ...(await measureStage('building hnswlib’s graph alone, one thread', () =>
    measureGraphBuild(vectors),
  )),
  await measureIndexing('bundled model, few episodes', listEpisodes().slice(0, FEW), 'bundled'),
  ...(MINILM === undefined
    ? []
    : [await measureIndexing('MiniLM int8, few episodes', listEpisodes().slice(0, FEW), MINILM)]),
];
saveReport(
  'indexing',
  rows.map((row) => ({
    ...row,
    '× whole corpus': roundSignificant(
      Number(whole['passages a second']) / Number(row['passages a second']),
    ),
  })),
);
