/** The development sets and the models that benchmarks use, and where they are. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type EvaluationSet, readEvaluationSet } from '#src/eval/evaluation-set.ts';

/** Data that is not part of the project, see docs/evaluation.md. */
export const SHARED = resolve(process.env.WHOSAID_SHARED ?? '../shared');
/** Libraries and results, kept between runs. */
export const WORK = resolve(process.env.WHOSAID_BENCH ?? '.bench');
/** A folder with all-MiniLM-L6-v2, made by `model/training/minilm.py`; without it, benchmarks leave MiniLM out. */
export const MINILM = process.env.WHOSAID_MINILM;
/** A folder with bge-small-en-v1.5 in the hub's layout; without it, benchmarks leave it out. */
const BGE = process.env.WHOSAID_BGE;

export const MODELS = [
  { name: 'bundled', model: 'bundled' },
  ...(MINILM ? [{ name: 'MiniLM', model: MINILM }] : []),
  ...(BGE ? [{ name: 'bge-small', model: BGE }] : []),
];

export const DEVELOPMENT_SETS = ['locomo-dev', 'friendsqa-dev', 'qmsum-dev'] as const;

export function readDevelopmentSet(name: string): EvaluationSet {
  const folder = join(SHARED, 'eval', name);
  if (!existsSync(folder)) {
    console.error(`Skipped: ${folder} is missing. docs/evaluation.md says how to build it.`);
    process.exit(0);
  }
  return readEvaluationSet(folder);
}

export function libraryPath(set: string, model: string): string {
  return join(WORK, model, set);
}

export function formatMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
