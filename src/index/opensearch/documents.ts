/** A transcript → its documents, which are the same whenever it is written again: a repeated write doubles nothing. */

import type { TranscriptInfo } from '../../domain/views.ts';
import { mapWindows } from '../../domain/windows.ts';
import { buildColumns } from '../segment/build.ts';
import type { Columns } from '../segment/columns.ts';
import { sumWindows } from '../segment/segment.ts';
import type { PassageVectorRow } from '../storage/rows.ts';
import type { Edition, StoredTranscript } from './content.ts';
import type { Kind } from './indices.ts';
import { buildPassageDocuments } from './passage-documents.ts';
import { encodePages } from './vector-pages.ts';
import { encodeWords } from './words.ts';

export interface Documents {
  readonly stored: StoredTranscript;
  /** Pairs of an action and a document, for a bulk request. */
  readonly lines: readonly object[];
}

export const wordsId = (edition: number): string => `w${edition}`;
export const contentId = (order: number): string => `c${order}`;
export const pageId = (order: number, page: number): string => `v${order}-${page}`;

/**
 * @param indexOf names the index of a kind.
 * @param isNew whether turns and vectors are to be written too.
 */
export function buildDocuments(
  indexOf: (kind: Kind) => string,
  dimensions: number,
  given: Edition,
  isNew: boolean,
): Documents {
  const { edition, order, content, edit } = given;
  const info = { ...content.info, ...edit };
  const rows = buildRows(given);
  const columns = buildColumns(rows, dimensions);
  const records = indexOf('records');
  const record = (id: string, owner: number, value: object | string) => [
    { index: { _index: records, _id: id, routing: content.info.id } },
    { edition: owner, value: typeof value === 'string' ? { data: value } : value },
  ];
  const kept = isNew
    ? [
        ...record(contentId(order), order, content),
        ...encodePages(columns).flatMap((page, at) =>
          record(pageId(order, at), order, page.toString('base64')),
        ),
      ]
    : [];
  return {
    stored: describeTranscript(given, info, columns),
    lines: [
      ...buildPassageDocuments(indexOf('passages'), given, info, rows, columns),
      ...record(wordsId(edition), edition, encodeWords(columns).toString('base64')),
      ...kept,
    ],
  };
}

function describeTranscript(
  { edition, order, content: { hash, turns, passages }, edit, displayed }: Edition,
  info: TranscriptInfo,
  columns: Columns,
): StoredTranscript {
  const counts = new Array<number>(displayed.length).fill(0);
  for (const { speaker } of turns) counts[speaker]++;
  const sums = sumWindows(columns);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return {
    edition,
    order,
    info,
    edit,
    hash,
    turns: turns.length,
    passages: passages.length,
    speakers: displayed.map((speaker, at) => ({ speaker, turns: counts[at] })),
    sums: mapWindows((window) => {
      return { terms: sum(sums[window].terms), count: sum(sums[window].count) };
    }),
  };
}

function buildRows({
  edition,
  content: { info, passages, turns },
  vectors,
  displayed,
  questions,
}: Edition): PassageVectorRow[] {
  return passages.map(({ turn, offsets: [start, end] }, at) => {
    const { speaker, section, start: turnStart, end: turnEnd, cues, text } = turns[turn];
    const { name, title, affiliation, role } = displayed[speaker];
    return {
      number: edition + at,
      transcript: edition,
      turn,
      question: questions[turn],
      section,
      start,
      end,
      turnStart,
      turnEnd,
      cues,
      text,
      speaker,
      name,
      title,
      affiliation,
      role,
      original: null,
      language: info.language,
      vector: vectors[at],
    };
  });
}
