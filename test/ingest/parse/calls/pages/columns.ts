/** A call of any number of people whose lists flow through columns, as a printed page or as text that keeps its places. */

import { type Print, pdf } from '../../../decode/made.ts';
import { bold, heading, italic, page, plain, type Row } from './print.ts';

export interface Person {
  readonly name: string;
  /** Lines of the title or the firm. */
  readonly below: readonly string[];
}

export interface Columns {
  readonly executives: readonly Person[];
  readonly analysts: readonly Person[];
  readonly columns: number;
  /** Points by which each column stands lower than the one before it. */
  readonly shift: number;
  readonly order: 'by column' | 'by row';
  /** Lines of a column. */
  readonly height: number;
}

type Line = { readonly text: string; readonly font: 'bold' | 'italic' } | null;

const line = (text: string, font: 'bold' | 'italic'): Line => ({ text, font });
const listLines = (head: string, people: readonly Person[]): Line[] => [
  line(head, 'bold'),
  ...people.flatMap(({ name, below }) => [
    null,
    line(name, 'bold'),
    ...below.map((text) => line(text, 'italic')),
  ]),
  null,
];

/** All lines of both lists, cut into columns; an entry stays whole. */
function flow({ executives, analysts, columns, height }: Columns): Line[][][] {
  const all = [...listLines('EXECUTIVES', executives), ...listLines('ANALYSTS', analysts)];
  const cut: Line[][] = [[]];
  for (let at = 0; at < all.length; ) {
    let end = at + 1;
    while (end < all.length && all[end] !== null) end++;
    const column = cut.at(-1) ?? [];
    if (column.length > 0 && column.length + end - at > height) cut.push(all.slice(at + 1, end));
    else column.push(...all.slice(at, end));
    at = end;
  }
  const pages: Line[][][] = [];
  for (let at = 0; at < cut.length; at += columns) pages.push(cut.slice(at, at + columns));
  return pages;
}

export function columnsPdf(asked: Columns): Uint8Array {
  const furniture = (number: number): Print[] => [
    { text: 'BRACKENMOOR HOLDINGS, INC. FQ3 2025 EARNINGS CALL | NOV 06, 2025', y: 30, size: 8 },
    { text: 'Copyright © 2025 Marketbook. All rights reserved.', y: 756, size: 7 },
    { text: `${number}`, x: 560, y: 756, size: 8 },
  ];
  const lists = flow(asked).map((cut, number) => {
    const prints = cut.flatMap((column, at) =>
      column.flatMap((one, row): Print[] => {
        if (one === null) return [];
        const x = 37 + at * (asked.columns > 2 ? 179 : 260);
        const print = (one.font === 'bold' ? bold : italic)(one.text, x);
        return [{ ...print, y: 140 + 12 * row + at * asked.shift }];
      }),
    );
    if (asked.order === 'by row') prints.sort((a, b) => a.y - b.y || (a.x ?? 0) - (b.x ?? 0));
    const title: Print = { text: 'Call Participants', y: 95, x: 37, size: 18 };
    return [...furniture(number + 2), ...(number === 0 ? [title] : []), ...prints];
  });
  const cover: Print[] = [
    { text: 'Brackenmoor Holdings, Inc. NYSE:BRKM', y: 80, size: 20 },
    { text: 'FQ3 2025 Earnings Call Transcripts', y: 110, size: 16 },
    { text: 'Thursday, November 06, 2025 1:30 PM GMT', y: 140 },
  ];
  const speech = (head: string, people: readonly Person[], words: string, number: number) =>
    page(
      [
        ...heading(head),
        ...people.flatMap(({ name, below }): Row[] => [
          [bold(name)],
          ...(below.length > 0 ? [[italic(below.join(' '))]] : []),
          [plain(`${words} ${name.split(' ')[0]}.`)],
          [],
        ]),
      ],
      furniture(number),
    );
  const operator = { name: 'Operator', below: [] };
  const { executives, analysts } = asked;
  return pdf([
    cover,
    ...lists,
    speech('Presentation', [operator, ...executives], 'The depots are full, says', 90),
    ...inPages(analysts, 12).map((some, i) =>
      i === 0
        ? speech('Question and Answer', [operator, ...some], 'How full is that, asks', 91)
        : speech('', some, 'How full is that, asks', 91 + i),
    ),
  ]);
}

function inPages<T>(items: readonly T[], size: number): T[][] {
  const pages: T[][] = [];
  for (let at = 0; at < items.length; at += size) pages.push(items.slice(at, at + size));
  return pages;
}

/** As programs write a page down that keep its places with spaces. */
export function columnsText(asked: Columns): string {
  const width = 46;
  const lists = flow(asked).flatMap((cut) => {
    const rows = Math.max(...cut.map(({ length }) => length));
    return Array.from({ length: rows }, (_, row) =>
      cut
        .map((column) => (column[row]?.text ?? '').padEnd(width))
        .join('')
        .trimEnd(),
    );
  });
  const turns = (people: readonly Person[], words: string): string[] =>
    people.flatMap(({ name, below }) => [
      name,
      ...(below.length > 0 ? [below.join(' ')] : []),
      `${words} ${name.split(' ')[0]}.`,
      '',
    ]);
  const operator = { name: 'Operator', below: [] };
  return [
    'Brackenmoor Holdings, Inc. NYSE:BRKM',
    'FQ3 2025 Earnings Call Transcripts',
    'Thursday, November 06, 2025 1:30 PM GMT',
    '',
    'Call Participants',
    '',
    ...lists,
    '',
    'Presentation',
    '',
    ...turns([operator, ...asked.executives], 'The depots are full, says'),
    'Question and Answer',
    '',
    ...turns([operator, ...asked.analysts], 'How full is that, asks'),
  ].join('\n');
}
