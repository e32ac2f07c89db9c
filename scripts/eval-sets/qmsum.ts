/** QMSum (github.com/Yale-LILY/QMSum): meetings, and questions with the spans of turns that answer them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { collapseSpaces, detokenize, type EvaluationSet, type Part } from './evaluation-set.ts';

const DOMAINS = ['Academic', 'Committee', 'Product'] as const;
const SPLITS: Readonly<Record<Part, string>> = { dev: 'val', 'held-out': 'test' };
/** Shorter turns of a span ("Yeah.", "Check one.") answer nothing by themselves. */
const MIN_WORDS = 5;

interface Meeting {
  readonly meeting_transcripts: readonly { readonly speaker: string; readonly content: string }[];
  readonly specific_query_list: readonly {
    readonly query: string;
    /** First and last turn. */
    readonly relevant_text_span: readonly (readonly [from: string, to: string])[];
  }[];
}

/** @param path a clone of the repository. */
export function readQmsum(path: string, part: Part): EvaluationSet {
  const files = DOMAINS.flatMap((domain) => {
    const folder = join(path, 'data', domain, SPLITS[part]);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((name) => ({ domain, file: join(folder, name) }));
  });
  const meetings = files
    .filter(({ file }) => file.endsWith('.json'))
    .map(({ domain, file }) => toSet(basename(file, '.json'), domain, readMeeting(file)))
    .sort((a, b) => (a.transcript.id < b.transcript.id ? -1 : 1));
  return {
    transcripts: meetings.map(({ transcript }) => transcript),
    queries: meetings.flatMap(({ queries }) => queries),
  };
}

const readMeeting = (file: string): Meeting => JSON.parse(readFileSync(file, 'utf8'));

function toSet(id: string, domain: string, meeting: Meeting) {
  const turns = meeting.meeting_transcripts.map(({ speaker, content }) => {
    // {vocalsound}, {disfmarker}, …
    const text = detokenize(content.replace(/\{[^}]*\}/g, ' '));
    return { speaker: speaker.trim(), ...(text === '' ? {} : { text }) };
  });
  const isAnswer = (turn: number) => (turns[turn]?.text ?? '').split(' ').length >= MIN_WORDS;
  const queries = meeting.specific_query_list.map(({ query, relevant_text_span: spans }, at) => {
    const grades = new Map<number, number>();
    for (const [from, to] of spans) {
      for (let turn = Number(from); turn <= Number(to); turn++) {
        if (isAnswer(turn)) grades.set(turn, 1);
      }
    }
    return { qid: `${id}-q${at}`, query: collapseSpaces(query), transcript: id, domain, grades };
  });
  return { transcript: { id, title: `${domain} meeting ${id}`, turns }, queries };
}
