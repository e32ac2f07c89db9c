/** The passages of a transcript → their documents, the pair that begins with each among them. */

import type { Cue } from '../../domain/transcript.ts';
import type { TranscriptInfo } from '../../domain/views.ts';
import { addDays } from '../../util/calendar.ts';
import type { Columns } from '../segment/columns.ts';
import { type PassageVectorRow, parseCues, passageTime } from '../storage/rows.ts';
import type { Edition, StoredView } from './content.ts';
import { toIndexedTerm } from './schema.ts';
import { stopTerms, termsByPassage } from './words.ts';

/** @returns pairs of an action and a document, for a bulk request. */
export function buildPassageDocuments(
  index: string,
  { edition, content: { turns } }: Edition,
  { id, date, kind, company, ticker, quarter, tags }: TranscriptInfo,
  rows: readonly PassageVectorRow[],
  columns: Columns,
): object[] {
  const terms = termsByPassage(columns);
  const cuesOf = turns.map(({ cues }): readonly Cue[] => parseCues(cues));
  const dayOf = (at: number) => date && addDays(date, columns.days[at]);
  const pairs = new Map<number, object>();
  columns.pairs.subarray(0, -1).forEach((first, pair) => {
    const vector = pairVector(columns, pair, rows[first].vector.length);
    if (vector === null) return;
    const both = rows.slice(first, columns.pairs[pair + 1]);
    const each = (of: (row: PassageVectorRow) => string | null) => [
      ...new Set(both.flatMap((row) => of(row) ?? [])),
    ];
    const who = {
      speaker: each(({ name }) => name),
      role: each(({ role }) => role),
      section: each(({ section }) => section),
      date: each(({ number }) => dayOf(number - edition)),
    };
    pairs.set(first, { vector, ...who });
  });
  return rows.flatMap((row, at) => {
    const { number, name, role, section, turn, speaker, question, start, end } = row;
    const timing = { start: row.turnStart, end: row.turnEnd, cues: cuesOf[turn] };
    const view: StoredView = {
      speaker,
      turn,
      question,
      section,
      ...passageTime(timing, start, end),
      offsets: [start, end],
      text: row.text.slice(start, end),
    };
    return [
      { index: { _index: index, _id: String(number), routing: id } },
      {
        number,
        edition,
        transcript: id,
        kind,
        company,
        ticker,
        quarter,
        tags,
        date: dayOf(at),
        speaker: name,
        role,
        section,
        terms: terms[at].map(toIndexedTerm).join(' '),
        stops: stopTerms(columns, at),
        pair: pairs.get(at),
        view,
      },
    ];
  });
}

/** The context of a pair in 8 bits; `null` for the zero vector, which is near nothing. */
function pairVector(columns: Columns, pair: number, dimensions: number): number[] | null {
  if (columns.pairScale[pair] === 0) return null;
  const parts = [columns.block0, columns.block1, columns.block2].map((block) => {
    const size = block.length / columns.pairScale.length;
    return [...block.subarray(pair * size, (pair + 1) * size)];
  });
  return parts.flat().slice(0, dimensions);
}
