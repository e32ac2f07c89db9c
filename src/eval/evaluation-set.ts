/** An evaluation set on disk: `transcripts.jsonl`, `queries.jsonl` and `qrels.tsv` in one folder. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WhosaidError } from '../domain/error.ts';
import { ROLES, type Speaker, type Transcript } from '../domain/transcript.ts';
import type { Judgements } from './metrics.ts';

export interface EvaluationQuery {
  readonly id: string;
  readonly question: string;
  /** The transcript it was asked about. */
  readonly transcript: string;
  /** The set's own `domain` or `category` of the question. */
  readonly group: string | null;
  /** `transcript#turn` → grade. */
  readonly judgements: Judgements;
}

export interface EvaluationSet {
  readonly transcripts: readonly Transcript[];
  readonly queries: readonly EvaluationQuery[];
  /** Of the transcripts; changes when they do. */
  readonly hash: string;
}

interface TranscriptLine {
  readonly id: string;
  readonly title: string;
  /** An inaudible turn has no text. */
  readonly turns: readonly { speaker: string; text?: string; role?: string }[];
}

interface QueryLine {
  readonly qid: string;
  readonly query: string;
  readonly transcript: string;
  readonly domain?: string;
  readonly category?: string;
}

/** @throws WhosaidError `FILE_MISSING` or `FILE_UNREADABLE`. */
export function readEvaluationSet(folder: string): EvaluationSet {
  const transcripts = readJsonLines<TranscriptLine>(folder, 'transcripts.jsonl');
  const queries = readJsonLines<QueryLine>(folder, 'queries.jsonl');
  const judgements = parseJudgements(readSetFile(folder, 'qrels.tsv'));
  return {
    transcripts: transcripts.map((line) => toTranscript(line, folder)),
    queries: queries.map(({ qid, query, transcript, domain, category }) => ({
      id: qid,
      question: query,
      transcript,
      group: domain ?? category ?? null,
      judgements: judgements.get(qid) ?? new Map(),
    })),
    hash: createHash('sha256').update(readSetFile(folder, 'transcripts.jsonl')).digest('hex'),
  };
}

function toTranscript({ id, title, turns }: TranscriptLine, source: string): Transcript {
  const speakers = new Map<string, Speaker>();
  for (const { speaker, role } of turns) {
    if (speakers.has(speaker)) continue;
    const knownRole = ROLES.find((name) => name === role) ?? 'unknown';
    speakers.set(speaker, { name: speaker, title: null, affiliation: null, role: knownRole });
  }
  return {
    id,
    title,
    date: null,
    kind: null,
    company: null,
    ticker: null,
    quarter: null,
    language: null,
    url: null,
    tags: [],
    source: `${source}#${id}`,
    participants: [...speakers.values()],
    turns: turns.flatMap(({ speaker, text = '' }) => {
      const participant = speakers.get(speaker);
      if (participant === undefined) return [];
      return { speaker: participant, section: null, start: null, end: null, cues: [], text };
    }),
  };
}

function parseJudgements(tsv: string): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const line of tsv.split('\n')) {
    const [query, turn, grade] = line.split('\t');
    if (grade === undefined) continue;
    const grades = all.get(query) ?? new Map<string, number>();
    all.set(query, grades.set(turn, Number(grade)));
  }
  return all;
}

function readJsonLines<Line>(folder: string, name: string): Line[] {
  const rows = readSetFile(folder, name)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return rows.map((line, at) => {
    try {
      return JSON.parse(line);
    } catch (cause) {
      throw new WhosaidError(
        'FILE_UNREADABLE',
        `Line ${at + 1} of ${join(folder, name)} is not JSON.`,
        { cause },
      );
    }
  });
}

function readSetFile(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) {
    throw new WhosaidError(
      'FILE_MISSING',
      `No ${name} in ${folder}. An evaluation set has transcripts.jsonl, queries.jsonl and qrels.tsv.`,
    );
  }
  return readFileSync(path, 'utf8');
}
