/**
 * How long does the large corpus take from files to searchable on disk, and how much memory? Against the same pipeline with
 * MiniLM, which 3,000 passages tell, and against its own parts: tokenising alone, and the graph that others would build.
 */

import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AutoTokenizer } from '@xenova/transformers';
import { describeModel } from '../src/embed/models.ts';
import { rememberWords } from '../src/embed/word-ids.ts';
import { openStore } from '../src/index/open.ts';
import { searchable } from '../src/text/searchable.ts';
import { corpus, episodes, passagesIn } from './libraries.ts';
import { type Row, report, rounded, runCli } from './measure.ts';
import { buildGraph } from './peers/hnswlib.ts';
import { MINILM, WORK } from './sets.ts';

/** Episodes of about 3,000 passages. */
const FEW = 14;
/** Passages that a part is measured on. */
const SAMPLE = 20_000;

const folder = join(WORK, 'indexing');

async function indexed(what: string, paths: readonly string[], model: string): Promise<Row> {
  rmSync(folder, { recursive: true, force: true });
  const cost = await runCli(['index', ...paths, '--library', folder, '--model', model]);
  const passages = await passagesIn(folder);
  return {
    what,
    passages,
    seconds: rounded(cost.seconds),
    'passages a second': Math.round(passages / cost.seconds),
    'peak RSS MB': cost.megabytes,
  };
}

/** The rate of a part of the work, on passages of the library just made. */
async function part(what: string, rateOf: () => Promise<number | null>): Promise<Row[]> {
  const rate = await rateOf();
  if (rate === null) return [];
  const passages = SAMPLE;
  const seconds = rounded(passages / rate);
  return [{ what, passages, seconds, 'passages a second': Math.round(rate), 'peak RSS MB': '–' }];
}

async function tokenising(texts: readonly string[]): Promise<number | null> {
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
    texts.push(searchable(name, text.slice(start, end)));
    vectors.push(new Float32Array(Uint8Array.from(vector).buffer));
    if (texts.length === SAMPLE) break;
  }
  store.close();
  return { texts, vectors };
}

const whole = await indexed('bundled model, whole corpus', [corpus()], 'bundled');
const { texts, vectors } = sample();
const rows = [
  whole,
  ...(await part('tokenising alone, one thread', () => tokenising(texts))),
  ...(await part('building hnswlib’s graph alone, one thread', () => buildGraph(vectors))),
  await indexed('bundled model, few episodes', episodes().slice(0, FEW), 'bundled'),
  ...(MINILM === undefined
    ? []
    : [await indexed('MiniLM int8, few episodes', episodes().slice(0, FEW), MINILM)]),
];
report(
  'indexing',
  rows.map((row) => ({
    ...row,
    '× whole corpus': rounded(
      Number(whole['passages a second']) / Number(row['passages a second']),
    ),
  })),
);
