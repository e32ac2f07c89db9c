/** Lines of a call as its layouts look at them. */

/** The line without emphasis, the mark of a heading and uneven space. */
export const undecorated = (line: string): string =>
  line
    .replace(/\*+/g, '')
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();

export const isBlank = (line: string | undefined): boolean =>
  line === undefined || line.trim() === '';

/** Whether nothing stands directly above and below. */
export const isAlone = (lines: readonly string[], i: number): boolean =>
  isBlank(lines[i - 1]) && isBlank(lines[i + 1]);

/** The next line from `i` on that is not blank; the number of lines where there is none. */
export function nextLine(lines: readonly string[], i: number): number {
  let next = i;
  while (next < lines.length && isBlank(lines[next])) next++;
  return next;
}

/** The line before `i` that is not blank; -1 where there is none. */
export function lineBefore(lines: readonly string[], i: number): number {
  let before = i - 1;
  while (before >= 0 && isBlank(lines[before])) before--;
  return before;
}

/** Ends like a sentence; `Acme Inc.` does not. */
export const isSentenceEnd = (text: string): boolean =>
  /[.?!:,;]$/.test(text) && !/ (?:inc|corp|co|ltd|jr|sr|bros|[a-z]\.[a-z])\.$/i.test(text);

/** Characters. */
const FURNITURE_LENGTH = 400;
/** What printing and pages put between the speech: rights, addresses, rules of dots, advertisements. */
const FURNITURE =
  /^[.…\s]{6,}$|^(?:copyright )?©|^copyright (?:©|\(c\)|\d{4})|\bcallstreet\.com\b|\b1-877-factset\b|^(?:refinitiv|thomson reuters|lseg) streetevents\b|\bspglobal\.com\/marketintelligence\b|^corrected transcript$|^need a quote from a motley fool|^image source:|^\d+ stocks we like better than |^see the \d+ stocks|^when [^.]{1,60} stock tip, it can pay to listen|^they just revealed what they believe are the |^\*?stock advisor returns as of |^advertisement$/i;

/** Whether a line is of the page and nobody's speech. */
export const isFurniture = (line: string): boolean =>
  line.length <= FURNITURE_LENGTH && FURNITURE.test(undecorated(line));
