/** The rows of whole transcripts → a segment's columns: all that can be known before a question is asked. */

import { ANSWER_TYPES, type AnswerType } from '../../domain/candidate.ts';
import { SECTIONS, type Section } from '../../domain/transcript.ts';
import { containsAnswerType } from '../../text/answer-type.ts';
import { toSearchableText } from '../../text/searchable.ts';
import { type AnalyzedText, analyze } from '../../text/tokenize.ts';
import { buildPostings } from '../postings/postings.ts';
import { buildStopWordBits } from '../postings/stop-words.ts';
import type { PassageVectorRow } from '../storage/rows.ts';
import { buildContexts } from '../vectors/context.ts';
import { rowStride } from '../vectors/quantize.ts';
import type { Columns } from './columns.ts';

/** A passage's marks, each a bit: one for each kind of fact it tells, then whether it holds a question mark. */
const QUESTION_MARK_FLAG = 1 << ANSWER_TYPES.length;

/** @param rows in speaking order, one transcript after the other, each whole. */
export function buildColumns(rows: Iterable<PassageVectorRow>, dimensions: number): Columns {
  const transcripts: number[] = [];
  const firsts: number[] = [];
  const turns: Turns[] = [];
  const all: Omit<PassageVectorRow, 'text' | 'cues'>[] = [];
  const marks: number[] = [];
  const spoken: AnalyzedText[] = [];
  for (const { text: whole, cues: _, ...row } of rows) {
    const text = whole.slice(row.start, row.end);
    if (transcripts.at(-1) !== row.transcript) {
      transcripts.push(row.transcript);
      firsts.push(all.length);
      turns.push(new Map());
    }
    const { from } = turns[turns.length - 1].get(row.turn) ?? { from: all.length };
    turns[turns.length - 1].set(row.turn, { from, to: all.length + 1 });
    all.push(row);
    marks.push(encodeFlags(text));
    spoken.push(analyze(toSearchableText(row.name, text)));
  }
  firsts.push(all.length);
  const answered = findQuestionRanges(all, firsts, turns);
  const stride = rowStride(dimensions);
  const postings = buildPostings(spoken.map(({ terms }) => terms));
  return {
    transcripts: Uint32Array.from(transcripts),
    firsts: Uint32Array.from(firsts),
    rows: Uint32Array.from(all, ({ number }) => number),
    turns: Uint32Array.from(all, ({ turn }) => turn),
    questions: Uint32Array.from(all, ({ question }) => (question === null ? 0 : question + 1)),
    questionFrom: Uint32Array.from(answered, ({ from }) => from),
    questionTo: Uint32Array.from(answered, ({ to }) => to),
    speakers: Uint32Array.from(all, ({ speaker }) => speaker),
    sections: Uint8Array.from(all, ({ section }) => (section ? 1 + SECTIONS.indexOf(section) : 0)),
    marks: Uint8Array.from(marks),
    ...postings,
    stops: buildStopWordBits(spoken.map(({ stopWords }) => stopWords)),
    ...buildContexts(decodeVectors(all, stride), stride, firsts, postings.lengthBefore),
  };
}

/** The passages of each turn of a transcript. */
type Turns = Map<number, Range>;
type Range = { readonly from: number; readonly to: number };

const NOWHERE: Range = { from: 0, to: 0 };

function findQuestionRanges(
  rows: readonly Pick<PassageVectorRow, 'question'>[],
  firsts: readonly number[],
  turns: readonly Turns[],
): Range[] {
  let transcript = 0;
  return rows.map(({ question }, passage) => {
    while (passage >= firsts[transcript + 1]) transcript++;
    return (question === null ? undefined : turns[transcript].get(question)) ?? NOWHERE;
  });
}

/** Each row's bytes as 32-bit floats, zeros behind them up to `stride`. */
function decodeVectors(
  rows: readonly Pick<PassageVectorRow, 'vector'>[],
  stride: number,
): Float32Array {
  const vectors = new Float32Array(rows.length * stride);
  const bytes = new Uint8Array(vectors.buffer);
  rows.forEach(({ vector }, row) => {
    bytes.set(vector, row * stride * Float32Array.BYTES_PER_ELEMENT);
  });
  return vectors;
}

function encodeFlags(text: string): number {
  const facts = ANSWER_TYPES.reduce(
    (bits, fact, at) => bits | (containsAnswerType(text, fact) ? 1 << at : 0),
    0,
  );
  return facts | (text.includes('?') ? QUESTION_MARK_FLAG : 0);
}

/** A passage's section by what its column says. */
export function decodeSection(number: number): Section | null {
  return number === 0 ? null : SECTIONS[number - 1];
}

/** The facts that a passage with these marks tells. */
export function decodeAnswerTypes(marks: number): readonly AnswerType[] {
  return ANSWER_TYPES_BY_FLAGS[marks & (QUESTION_MARK_FLAG - 1)];
}

export function hasQuestionMark(marks: number): boolean {
  return (marks & QUESTION_MARK_FLAG) !== 0;
}

const ANSWER_TYPES_BY_FLAGS = Array.from({ length: QUESTION_MARK_FLAG }, (_, marks) =>
  ANSWER_TYPES.filter((_, at) => (marks & (1 << at)) !== 0),
);
