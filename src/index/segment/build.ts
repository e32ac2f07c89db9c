/** The rows of whole transcripts → a segment's columns: everything that does not depend on a query. */

import { toSearchableText } from '../../text/asides.ts';
import { type AnalyzedText, analyze } from '../../text/tokenize.ts';
import { buildPostings } from '../postings/postings.ts';
import { buildStopWordBits } from '../postings/stop-words.ts';
import type { PassageVectorRow } from '../storage/rows.ts';
import { buildContexts } from '../vectors/context.ts';
import { rowStride } from '../vectors/quantize.ts';
import type { Columns } from './columns.ts';
import { ANSWERS, encodeFlags, encodeSection } from './flags.ts';
import { SpokenTurns } from './spoken-turns.ts';

const DAY_SECONDS = 86_400;
/** What 16 bits hold, 89 years. */
const MAX_DAYS = 32_767;

/** @param rows in speaking order, transcript after transcript, each whole. */
export function buildColumns(rows: Iterable<PassageVectorRow>, dimensions: number): Columns {
  const transcripts: number[] = [];
  const firsts: number[] = [];
  const turns: PassagesByTurn[] = [];
  const passages: Omit<PassageVectorRow, 'text' | 'cues'>[] = [];
  const flags: number[] = [];
  const analyzed: AnalyzedText[] = [];
  const spoken = new SpokenTurns();
  for (const { text: turnText, cues: _, ...row } of rows) {
    const text = turnText.slice(row.start, row.end);
    if (transcripts.at(-1) !== row.transcript) {
      transcripts.push(row.transcript);
      firsts.push(passages.length);
      turns.push(new Map());
    }
    const byTurn = turns[turns.length - 1];
    const { from } = byTurn.get(row.turn) ?? { from: passages.length };
    byTurn.set(row.turn, { from, to: passages.length + 1 });
    passages.push(row);
    spoken.add(row, turnText);
    flags.push(encodeFlags(text) | (spoken.answers(row) ? ANSWERS : 0));
    analyzed.push(analyze(toSearchableText(row.name, text), row.language));
  }
  firsts.push(passages.length);
  const questions = findQuestionRanges(passages, firsts, turns);
  const stride = rowStride(dimensions);
  const postings = buildPostings(analyzed.map(({ terms }) => terms));
  return {
    transcripts: Uint32Array.from(transcripts),
    firsts: Uint32Array.from(firsts),
    rows: Uint32Array.from(passages, ({ number }) => number),
    turns: Uint32Array.from(passages, ({ turn }) => turn),
    questions: Uint32Array.from(passages, ({ question }) => (question === null ? 0 : question + 1)),
    questionFrom: Uint32Array.from(questions, ({ from }) => from),
    questionTo: Uint32Array.from(questions, ({ to }) => to),
    days: Int16Array.from(passages, ({ turnStart }) => wholeDays(turnStart)),
    speakers: Uint32Array.from(passages, ({ speaker }) => speaker),
    sections: Uint8Array.from(passages, ({ section }) => encodeSection(section)),
    flags: Uint8Array.from(flags),
    ...postings,
    stops: buildStopWordBits(analyzed.map(({ stopWords }) => stopWords)),
    ...buildContexts(padVectors(passages, stride), stride, firsts, postings.lengthBefore),
  };
}

/** A chat lasts for days. @param start seconds from its beginning. */
function wholeDays(start: number | null): number {
  return Math.min(MAX_DAYS, Math.floor((start ?? 0) / DAY_SECONDS));
}

/** End exclusive. */
interface PassageRange {
  readonly from: number;
  readonly to: number;
}
type PassagesByTurn = Map<number, PassageRange>;

const EMPTY_RANGE: PassageRange = { from: 0, to: 0 };

/** For each passage the passages of the question it answers. */
function findQuestionRanges(
  rows: readonly Pick<PassageVectorRow, 'question'>[],
  firsts: readonly number[],
  turns: readonly PassagesByTurn[],
): PassageRange[] {
  let transcript = 0;
  return rows.map(({ question }, passage) => {
    while (passage >= firsts[transcript + 1]) transcript++;
    return (question === null ? undefined : turns[transcript].get(question)) ?? EMPTY_RANGE;
  });
}

/** Each row's vector, padded with zeros to `stride`. */
function padVectors(rows: readonly Pick<PassageVectorRow, 'vector'>[], stride: number): Int8Array {
  const bytes = new Uint8Array(rows.length * stride);
  rows.forEach(({ vector }, row) => {
    bytes.set(vector, row * stride);
  });
  return new Int8Array(bytes.buffer);
}
