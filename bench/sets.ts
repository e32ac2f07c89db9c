/** The development sets and the models that benchmarks run on. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type EvaluationSet, readEvaluationSet } from '#src/eval/evaluation-set.ts';

/** Where material that is not the project's own lies. */
export const SHARED = resolve(process.env.WHOSAID_SHARED ?? '../shared');
/** Where what is indexed is kept between runs. */
export const WORK = resolve(process.env.WHOSAID_BENCH ?? '.bench');
/** all-MiniLM-L6-v2 in the hub's layout, made by `model/training/minilm.py`; left out where it is not given. */
export const MINILM = process.env.WHOSAID_MINILM;

export const MODELS = [
  { name: 'bundled', model: 'bundled' },
  ...(MINILM ? [{ name: 'MiniLM', model: MINILM }] : []),
];

export const DEVELOPMENT_SETS = ['locomo-dev', 'friendsqa-dev', 'qmsum-dev'] as const;

export function readDevelopmentSet(name: string): EvaluationSet {
  const folder = join(SHARED, 'eval', name);
  if (!existsSync(folder)) {
    console.error(`Skipped: there is no ${folder}; say where with WHOSAID_SHARED.`);
    process.exit(0);
  }
  return readEvaluationSet(folder);
}

/** Where a set indexed with a model is kept. */
export function libraryPath(set: string, model: string): string {
  return join(WORK, model, set);
}

/** A Markdown table. */
export function formatMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
