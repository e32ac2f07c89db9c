/**
 * A transcript copied from the page of Teams: the name, the time in words, the time in figures and both again above the
 * text. Each line may be missing, but the time in words.
 */

import { type Content, memoizePerContent } from '../content.ts';
import { finishDraft } from '../finish-draft.ts';
import type { Format } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { createNameResolver } from '../people/person-finder.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';
import { parseTimeLine } from '../times.ts';
import { isNameBesideTime } from './header.ts';

/** Characters of a header. */
const MAX_LENGTH = 140;
/** Letters in place of a picture. */
const MAX_INITIALS = 3;
/** Lines of a header. */
const MAX_HEADER_LINES = 4;

const HOUR = 'h(?:ours?|rs?|r)?|stunden?|heures?|horas?|ore|ora|uur|uren';
const MINUTE = 'm(?:in(?:ute)?s?)?|minuten?|minutos?|minuti|minuut';
const SECOND = 's(?:ec(?:ond)?s?)?|sekunden?|secondes?|segundos?|secondi|secondo|seconden?';
const SPOKEN_TIME = new RegExp(
  `^(?:(\\S.{0,80}?) )??(?:(\\d{1,2}) (?:${HOUR}),? )?(?:(\\d{1,2}) (?:${MINUTE})(?:,? | ?$))?(?:(\\d{1,2}) (?:${SECOND}))?$`,
  'i',
);

interface SpokenTime {
  /** `null` for a time alone. */
  readonly name: string | null;
  /** Seconds. */
  readonly start: number;
}

export function parseSpokenTime(line: string): SpokenTime | null {
  if (line.length > MAX_LENGTH || !/\d \p{L}+$/u.test(line)) return null;
  const [found, name = null, hours, minutes, seconds] = SPOKEN_TIME.exec(line) ?? [];
  if (found === undefined || (minutes === undefined && seconds === undefined)) return null;
  if (name !== null && !isNameBesideTime(name)) return null;
  const start = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return { name, start };
}

interface PageHeader {
  readonly name: string;
  readonly start: number;
  readonly line: number;
  readonly lineCount: number;
}

/** A block of header lines that begins with a name, and has a time in words. Empty lines may part them. */
function parseHeaderAt(lines: readonly string[], at: number): PageHeader | null {
  let name: string | null = null;
  let start: number | null = null;
  let end = at;
  for (let i = at, seen = 0; i < lines.length && seen < MAX_HEADER_LINES; i++) {
    const line = lines[i].trim();
    if (line === '' && i > at) continue;
    seen++;
    const spoken = parseSpokenTime(line);
    if (spoken) {
      if (spoken.name !== null && name !== null && spoken.name !== name) break;
      name ??= spoken.name;
      start ??= spoken.start;
    } else if (start === null || parseTimeLine(line) === null) {
      if (i > at || parseSpokenTime(lineBelow(lines, i)) === null) break;
      name = line;
    }
    end = i + 1;
  }
  const isHeader = name !== null && start !== null && isNameBesideTime(name);
  return isHeader && name !== null && start !== null
    ? { name, start, line: at, lineCount: end - at }
    : null;
}

const lineBelow = (lines: readonly string[], at: number): string =>
  (lines[at + 1]?.trim() || lines[at + 2]?.trim()) ?? '';

const TIME_IN_WORDS = /\d [ms]\p{L}+ *$/iu;

const findHeaders = memoizePerContent(({ lines }: Content): PageHeader[] => {
  const headers: PageHeader[] = [];
  /* Nearly all files have no time in words. */
  if (!lines.some((line) => line.length <= MAX_LENGTH && TIME_IN_WORDS.test(line))) return headers;
  for (let line = 0; line < lines.length; line++) {
    const header = parseHeaderAt(lines, line);
    if (!header) continue;
    headers.push(header);
    line += header.lineCount - 1;
  }
  return headers.length > 1 ? headers : [];
});

/** `TA` above `Tom Acker`: the page shows them in place of a picture. */
function withoutInitials(
  lines: readonly string[],
  headers: readonly PageHeader[],
): readonly string[] {
  const initials = new Set<number>();
  for (const { line, name } of headers) {
    const at = lines[line - 1]?.trim() === '' ? line - 2 : line - 1;
    const above = lines[at]?.trim() ?? '';
    const letters = name.split(/\s+/).map((word) => word[0]?.toUpperCase());
    const isOwn = above.length > 1 && [...above].every((letter) => letters.includes(letter));
    if (isOwn && above.length <= MAX_INITIALS) initials.add(at);
  }
  return initials.size === 0 ? lines : lines.map((line, i) => (initials.has(i) ? '' : line));
}

export const teamsPage: Format = {
  name: 'a page copied from Teams',
  extensions: ['.txt'],
  score: (content) => findHeaders(content).length,
  parse(content) {
    const headers = findHeaders(content);
    const head = parseHead(content.lines.slice(0, headers[0]?.line ?? 0), () => false);
    const whoIs = createNameResolver(head.people);
    const marks = headers.map(
      ({ name, start, line, lineCount }): TurnStart => ({
        speaker: whoIs(name),
        line,
        lineCount,
        start,
        end: null,
        text: '',
      }),
    );
    const lines = withoutInitials(content.lines, headers);
    return finishDraft(head, splitTurns(lines, marks), true);
  },
};
