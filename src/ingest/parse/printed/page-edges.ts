/** Heads and feet of pages. */

import { isDigit } from '../../../util/ascii.ts';
import { findPageMarks } from './page-marks.ts';

/** Lines beside it that are a running head where they come back. */
const NEIGHBOURS = 2;
/** Characters of a head or foot. */
const MAX_EDGE_LENGTH = 120;

/** `Title of the interview      12`, or the number first: a running head. */
const NUMBERED_HEAD = /^\s*(?:(\d{1,4})\s{2,}(\S.*)|(\S.*?\S)\s{3,}(?:page )?(\d{1,4}))\s*$/i;
const MIN_HEADS = 3;
/** Further below, a head is no title. */
const MAX_TITLE_LINE = 5;
const MAX_TITLE_LENGTH = 60;

/** At either end. */
const hasDigitAtEnd = (text: string): boolean =>
  isDigit(text.charCodeAt(0)) || isDigit(text.charCodeAt(text.length - 1));

/** Two spaces behind a number, or three before one: most lines have neither. */
const mayBeNumberedHead = (text: string): boolean =>
  hasDigitAtEnd(text) &&
  (/^\d{1,4}\s{2}/.test(text) || /\s{3}(?:page )?\d{1,4}$/i.test(text.slice(-12)));

/** Running heads that count pages; the first stays, without its number, for it may be the title. */
export function removeNumberedHeads(lines: readonly string[]): readonly string[] {
  const heads = new Map<string, { lines: number[]; numbers: number[] }>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line.length > MAX_EDGE_LENGTH || !mayBeNumberedHead(line.trim())) continue;
    const [, before, behind, text = behind, after = before] = NUMBERED_HEAD.exec(line) ?? [];
    if (text === undefined || !/\p{L}{3}/u.test(text)) continue;
    const known = heads.get(text) ?? { lines: [], numbers: [] };
    heads.set(text, known);
    known.lines.push(i);
    known.numbers.push(Number(after));
  }
  const kept = new Map<number, string | null>();
  for (const [text, { lines: at, numbers }] of heads) {
    const counts = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
    const isApart = at.every((line, i) => i === 0 || line - (at[i - 1] ?? 0) > NEIGHBOURS);
    if (at.length < MIN_HEADS || !counts || !isApart) continue;
    for (const [i, line] of at.entries())
      kept.set(line, i === 0 && mayBeTitle(lines, line) ? text : null);
  }
  if (kept.size === 0) return lines;
  return lines.flatMap((line, i) => {
    const text = kept.get(i);
    return text === undefined ? [line] : text === null ? [] : [text];
  });
}

/** Near the top, below no line of speech. */
const mayBeTitle = (lines: readonly string[], i: number): boolean =>
  i < MAX_TITLE_LINE && lines.slice(0, i).every((line) => line.length <= MAX_TITLE_LENGTH);

/** `Page 2 of 30` at an end of a line, or alone: the foot or head of a page. */
const PAGE_COUNT = /(?:^|(?<!\s)\s{2,})page \d{1,4} (?:of|\/) \d{1,4}(?:\s{2,}|\s*$)/i;
const PAGE_WORDS = ['Page ', 'page ', 'PAGE '];

/** Quick, since most documents have none. */
const mayHavePageFeet = (text: string): boolean =>
  PAGE_WORDS.some((word) => {
    let at = text.indexOf(word);
    while (at >= 0 && !isDigit(text.charCodeAt(at + word.length))) at = text.indexOf(word, at + 1);
    return at >= 0;
  });

/** What of its occurrences must stand beside a foot, above which a line that comes back is a running head. */
const EDGE_SHARE = 0.5;

/** Page feet that count pages, and the lines beside them that recur. */
export function removePageFeet(lines: readonly string[], text: string): readonly string[] {
  const isFoot = (line: string): boolean =>
    line !== '' && line.length <= MAX_EDGE_LENGTH && /page \d/i.test(line) && PAGE_COUNT.test(line);
  const counted = mayHavePageFeet(text) ? lines.flatMap((line, i) => (isFoot(line) ? i : [])) : [];
  const feet = new Set([...counted, ...findPageMarks(lines)]);
  if (feet.size === 0) return lines;
  const running = findRunningHeads(lines, feet);
  const first = lines.findIndex((line) => line.trim() !== '');
  const isTitle = (i: number): boolean => i === first && !feet.has(i);
  return lines.filter((line, i) => isTitle(i) || (!feet.has(i) && !running.has(line.trim())));
}

function findRunningHeads(
  lines: readonly string[],
  feet: ReadonlySet<number>,
): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1);
  const beside = new Map<string, Set<number>>();
  const lookBeside = (from: number, step: 1 | -1): void => {
    let seen = 0;
    for (let i = from + step; seen < NEIGHBOURS && i >= 0 && i < lines.length; i += step) {
      const line = (lines[i] ?? '').trim();
      if (line === '') continue;
      seen++;
      if (line.length > MAX_EDGE_LENGTH || line.endsWith(':') || (times.get(line) ?? 0) < 2) return;
      beside.set(line, (beside.get(line) ?? new Set()).add(i));
    }
  };
  for (const foot of feet) {
    lookBeside(foot, 1);
    lookBeside(foot, -1);
  }
  return new Set(
    [...beside].flatMap(([line, { size }]) =>
      size >= EDGE_SHARE * (times.get(line) ?? 0) ? line : [],
    ),
  );
}
