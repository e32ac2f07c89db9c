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
  /** What the set itself sorts its questions by: its `domain` or `category`. */
  readonly group: string | null;
  /** `transcript#turn` → grade. */
  readonly judgements: Judgements;
}

export interface EvaluationSet {
  readonly transcripts: readonly Transcript[];
  readonly queries: readonly EvaluationQuery[];
  /** Tells this set from every other, and from itself once it has changed. */
  readonly hash: string;
}

interface TranscriptLine {
  readonly id: string;
  readonly title: string;
  /** A turn in which nothing could be heard has no text. */
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
    const known = ROLES.find((name) => name === role) ?? 'unknown';
    speakers.set(speaker, { name: speaker, title: null, affiliation: null, role: known });
  }
  return {
    id,
    title,
    date: null,
    kind: null,
    company: null,
    ticker: null,
    quarter: null,
    source: `${source}#${id}`,
    participants: [...speakers.values()],
    turns: turns.flatMap(({ speaker, text = '' }) => {
      const by = speakers.get(speaker);
      if (by === undefined) return [];
      return { speaker: by, section: null, start: null, end: null, cues: [], text };
    }),
  };
}

function parseJudgements(tsv: string): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const line of tsv.split('\n')) {
    const [query, turn, grade] = line.split('\t');
    if (grade === undefined) continue;
    const one = all.get(query) ?? new Map<string, number>();
    all.set(query, one.set(turn, Number(grade)));
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
        `Expected JSON in each line of ${join(folder, name)}, found something else in line ${at + 1}.`,
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
      `Expected an evaluation set with ${name} in ${folder}, found no such file.`,
    );
  }
  return readFileSync(path, 'utf8');
}
