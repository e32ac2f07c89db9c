/** The three files of an evaluation set, as `whosaid eval` reads them, and what all sets share. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SetTurn {
  readonly speaker: string;
  /** Missing where nothing could be heard. */
  readonly text?: string;
  readonly date?: string;
}

export interface SetTranscript {
  readonly id: string;
  readonly title: string;
  readonly turns: readonly SetTurn[];
}

export interface SetQuery {
  readonly qid: string;
  readonly query: string;
  readonly transcript: string;
  readonly domain?: string;
  readonly category?: string;
  /** Turn, counted from 0 → grade. */
  readonly grades: ReadonlyMap<number, number>;
}

export interface EvaluationSet {
  readonly transcripts: readonly SetTranscript[];
  readonly queries: readonly SetQuery[];
}

/** Which part of a repository: the one the project was tuned on, or one that it has never seen. */
export type Part = 'dev' | 'held-out';

export const collapseSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Undoes the spaces that Penn Treebank tokenisation puts between words, punctuation and clitics. */
export function detokenize(text: string): string {
  return collapseSpaces(text)
    .replace(/ (?=[.,?!;:)])/g, '')
    .replace(/([($]) /g, '$1')
    .replace(/ (?=n't\b)/g, '')
    .replace(/ (?='(?:s|m|re|ll|ve|d)\b)/gi, '')
    .replace(/\b(gon|wan) na\b/gi, '$1na');
}

/** One line, spaced as Python's `json.dumps`. */
function toJsonLine(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/,\n */g, ', ').replace(/\n */g, '');
}

/** Writes `transcripts.jsonl`, `queries.jsonl` and `qrels.tsv`; leaves out queries without a relevant turn. */
export function writeEvaluationSet(folder: string, { transcripts, queries }: EvaluationSet): void {
  const answered = queries.filter(({ grades }) => grades.size > 0);
  const qrels = answered.flatMap(({ qid, transcript, grades }) =>
    [...grades]
      .sort(([a], [b]) => a - b)
      .map(([turn, grade]) => `${qid}\t${transcript}#${turn}\t${grade}`),
  );
  const lines = answered.map(({ grades, ...line }) => toJsonLine(line));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, rows: readonly string[]) =>
    writeFileSync(join(folder, name), rows.map((row) => `${row}\n`).join(''));
  write('transcripts.jsonl', transcripts.map(toJsonLine));
  write('queries.jsonl', lines);
  write('qrels.tsv', qrels);
}
