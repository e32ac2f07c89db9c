/** Viber's export, a table without a head: `06/02/2024,10:02:33,Ida Moreau,+4915123456,"text"`. */

import { toMoment, toSecondsOfDay } from '../clock.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { parseRows } from '../records/csv.ts';
import { findOrder, toDay, type WrittenDay } from './day-order.ts';
import { messagesToDraft } from './messages.ts';

const FIRST_ROW =
  /^\uFEFF?\s*"?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"?,"? ?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?"?,"?[^,\n]{1,60},[^\n]/i;
const DAY = /^\s*(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\s*$/;
const CLOCK = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])M)?\s*$/i;
const TELEPHONE = /^\+?[\d ()-]*$/;
const NO_SPEECH =
  /^\s*(?:(?:photo|video|sticker|voice|file|gif|location) message|photo|video|sticker)\s*$/i;
const MIN_MESSAGES = 2;

interface Row extends WrittenDay {
  readonly seconds: number;
  readonly who: string;
  readonly text: string;
}

function toRow(cells: readonly string[]): Row | null {
  const [day = '', clock = '', who = '', ...rest] = cells;
  const [, a, separator, b, c] = DAY.exec(day) ?? [];
  const [, hour, minute, second = '0', half] = CLOCK.exec(clock) ?? [];
  if (a === undefined || hour === undefined || who.trim() === '') return null;
  const hasNumber = rest.length > 1 && TELEPHONE.test((rest[0] ?? '').trim());
  return {
    numbers: [a, b ?? '', c ?? ''],
    separator: separator ?? '',
    hasHalves: half !== undefined,
    seconds: toSecondsOfDay(hour, minute, second, half),
    who: who.trim(),
    text: rest
      .slice(hasNumber ? 1 : 0)
      .join(',')
      .trim(),
  };
}

const readRows = memoizePerContent(({ text }: Content): readonly Row[] => {
  if (!FIRST_ROW.test(text)) return [];
  const rows = [...parseRows(text, ',')].filter((cells) => cells.some((one) => one.trim() !== ''));
  const read = rows.map(toRow);
  return read.every((row) => row !== null) ? read : [];
});

export const viber: Format = {
  name: 'a chat exported by Viber',
  extensions: ['.csv', '.txt'],
  score: (content) => (readRows(content).length >= MIN_MESSAGES ? Number.POSITIVE_INFINITY : 0),
  parse(content) {
    const rows = readRows(content);
    const { order, isSure } = findOrder(rows);
    const messages = rows
      .filter(({ text }) => !NO_SPEECH.test(text))
      .map((row) => {
        const day = toDay(row, order);
        const at = day === null ? null : toMoment(day, row.seconds);
        return { who: row.who, at, text: row.text };
      });
    const draft = messagesToDraft(messages);
    return isSure ? draft : { ...draft, date: null };
  },
};
