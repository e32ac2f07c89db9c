/** FriendsQA (github.com/emorynlp/FriendsQA): scenes of a series, questions with the utterances that answer them. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { detokenize, type EvaluationSet, type Part } from './evaluation-set.ts';

const FILES: Readonly<Record<Part, string>> = {
  dev: 'friendsqa_tst.json',
  'held-out': 'friendsqa_dev.json',
};

interface Scene {
  readonly title: string;
  readonly paragraphs: readonly {
    /** The colon is the data's own. */
    readonly 'utterances:': readonly { readonly speakers: string[]; readonly utterance: string }[];
    readonly qas: readonly {
      readonly id: string;
      readonly question: string;
      readonly answers: readonly { readonly utterance_id: number }[];
    }[];
  }[];
}

/** @param path a clone of the repository, or one of its files in `dat/`. */
export function readFriendsqa(path: string, part: Part): EvaluationSet {
  const file = statSync(path).isFile() ? path : join(path, 'dat', FILES[part]);
  const { data }: { data: readonly Scene[] } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    transcripts: data.map(({ title: id, paragraphs }) => ({
      id,
      title: `Friends ${id}`,
      turns: paragraphs.flatMap((paragraph) =>
        paragraph['utterances:'].map(({ speakers, utterance }) => ({
          speaker: speakers.join(', '),
          text: detokenize(utterance),
        })),
      ),
    })),
    queries: data.flatMap(({ title: transcript, paragraphs }) =>
      paragraphs.flatMap(({ qas }) =>
        qas.map(({ id: qid, question, answers }) => ({
          qid,
          query: detokenize(question),
          transcript,
          grades: gradeAnswers(answers),
        })),
      ),
    ),
  };
}

/** 1 for an utterance that one annotator chose, 2 for one that several did. */
function gradeAnswers(answers: readonly { readonly utterance_id: number }[]): Map<number, number> {
  const grades = new Map<number, number>();
  for (const { utterance_id: turn } of answers) {
    grades.set(turn, Math.min(2, (grades.get(turn) ?? 0) + 1));
  }
  return grades;
}
