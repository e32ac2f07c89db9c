/** An evaluation set on disk: `transcripts.jsonl`, `queries.jsonl` and `qrels.tsv` in one folder. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WhosaidError } from '../domain/error.ts';
import { ROLES, type Speaker, type Transcript } from '../domain/transcript.ts';
import { daysBetween } from '../util/calendar.ts';
import type { Judgements } from './metrics.ts';

const DAY_SECONDS = 86_400;

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

interface TurnLine {
  readonly speaker: string;
  readonly text?: string;
  readonly role?: string;
  /** As in the set: "1:56 pm on 8 May, 2023". */
  readonly date?: string;
}

interface TranscriptLine {
  readonly id: string;
  readonly title: string;
  /** An inaudible turn has no text. */
  readonly turns: readonly TurnLine[];
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
  const days = turns.map(({ date }) => parseDay(date));
  const firstDay = days.find((day) => day !== null) ?? null;
  return {
    id,
    title,
    date: firstDay,
    kind: null,
    company: null,
    ticker: null,
    quarter: null,
    language: null,
    url: null,
    tags: [],
    source: `${source}#${id}`,
    participants: [...speakers.values()],
    turns: turns.flatMap(({ speaker, text = '' }, at) => {
      const participant = speakers.get(speaker);
      if (participant === undefined) return [];
      const day = days[at];
      const start =
        day === null || firstDay === null ? null : daysBetween(firstDay, day) * DAY_SECONDS;
      return { speaker: participant, section: null, start, end: null, cues: [], text };
    }),
  };
}

/** The day of a date in English, whatever stands before it; `null` where there is none. */
function parseDay(written = ''): string | null {
  const time = Date.parse(`${written.replace(/^.* on /, '')} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
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
