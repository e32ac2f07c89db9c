/** Lines of a call as its layouts look at them. */

import { stripDecoration } from '../markdown.ts';
import { isUnnamedSpeaker } from '../people/names.ts';
import { findRoleInName } from '../people/roles.ts';
import { normalizeWhitespace } from '../prose.ts';

/** The line without Markdown's marks and uneven space. */
export const toPlainLine = (line: string): string => normalizeWhitespace(stripDecoration(line));

/** Whether all of the line is in emphasis. */
export const isEmphasised = (line: string): boolean =>
  /^\s*\*/.test(line) && /\*\s{0,9}$/.test(line.slice(-10));

/** Ends like a sentence; `Acme Inc.` does not. */
export const isSentenceEnd = (text: string): boolean =>
  /[.?!:,;]$/.test(text) && !/ (?:inc|corp|co|ltd|jr|sr|bros|[a-z]\.[a-z])\.$/i.test(text);

/** Someone who speaks without a name, as calls have them: `Operator`, `Unidentified Analyst`. */
export const isUnnamedCallSpeaker = (text: string): boolean =>
  isUnnamedSpeaker(text) &&
  (findRoleInName(text) !== null || /^un(?:identified|known|named|verified) /i.test(text));

/** Characters. */
const MAX_BOILERPLATE_LENGTH = 400;
/** Dots that lead from one turn to the next; rights and addresses of publishers; advertisements between paragraphs. */
const PAGE_BOILERPLATE = new RegExp(
  [
    '^[.…\\s]{6,}$',
    '^(?:copyright )?©',
    '^copyright (?:\\(c\\)|\\d{4})',
    '\\bcallstreet\\.com\\b',
    '\\b1-877-factset\\b',
    '^(?:refinitiv|thomson reuters|lseg) streetevents\\b',
    '\\bspglobal\\.com/marketintelligence\\b',
    '^corrected transcript$',
    '^image source:',
    '^need a quote from a motley fool',
    '^\\d+ stocks we like better than ',
    '^when [^.]{1,60} stock tip, it can pay to listen',
    '^they just revealed what they believe are the ',
    '^see the \\d+ stocks',
    '^stock advisor returns as of ',
    '^advertisement$',
  ].join('|'),
  'i',
);

/** Whether a line is of the page and nobody's speech. */
export const isPageBoilerplate = (line: string): boolean =>
  line.length <= MAX_BOILERPLATE_LENGTH && PAGE_BOILERPLATE.test(toPlainLine(line));
