/** Line predicates that the call layouts share. */

import type { Role } from '../../../domain/transcript.ts';
import { isUnnamedSpeaker } from '../../../text/person-names.ts';
import { stripDecoration } from '../markdown.ts';
import { findRoleInName } from '../people/roles.ts';
import { normalizeWhitespace } from '../prose.ts';

/** Strips Markdown marks and collapses spaces. */
export const toPlainLine = (line: string): string => normalizeWhitespace(stripDecoration(line));

/** Starts and ends with emphasis. */
export const isEmphasised = (line: string): boolean =>
  /^\s*\*/.test(line) && /\*\s{0,9}$/.test(line.slice(-10));

/** Ends like a sentence; `Acme Inc.` does not. */
export const isSentenceEnd = (text: string): boolean =>
  /[.?!:,;]$/.test(text) && !/ (?:inc|corp|co|ltd|jr|sr|bros|[a-z]\.[a-z])\.$/i.test(text);

/** By the letter beside a name in Q&A. */
export const SIDE_ROLES: Readonly<Record<string, Role>> = { Q: 'analyst', A: 'management' };

/** A speaker without a name: `Operator`, `Unidentified Analyst`. */
export const isUnnamedCallSpeaker = (text: string): boolean =>
  isUnnamedSpeaker(text) &&
  (findRoleInName(text) !== null || /^un(?:identified|known|named|verified) /i.test(text));

const MAX_BOILERPLATE_LENGTH = 400;
/** Dot leaders, copyright lines, publishers' addresses, advertisements. */
const PAGE_BOILERPLATE = new RegExp(
  [
    '^[.…\\s]{6,}$',
    '^(?:copyright )?©',
    '^copyright (?:\\(c\\)|\\d{4})',
    '\\bcallstreet\\.com\\b',
    '\\b1-877-factset\\b',
    '^(?:refinitiv|thomson reuters|lseg) streetevents\\b',
    '\\bspglobal\\.com/marketintelligence\\b',
    '\\ball rights reserved\\.?$',
    '^corrected transcript$',
    '^image source:',
    '^need a quote from a motley fool',
    '^\\d+ stocks we like better than ',
    '^when [^.]{1,60} stock tip, it can pay to listen',
    '^they just revealed what they believe are the ',
    '^see the \\d+ stocks',
    '^stock advisor returns as of ',
    '^advertisement$',
    '^copyright policy: all transcripts on this site\\b',
    '^if you have any additional questions about our online transcripts\\b',
    '^this transcript may not be 100 ?(?:%|percent) accurate',
    '^where to invest \\$[\\d,]+ right now',
    '^(?:premium investing services|invest better with the motley fool)\\b',
  ].join('|'),
  'i',
);

/** The line belongs to the page and is nobody's speech. */
export const isPageBoilerplate = (line: string): boolean =>
  line.length <= MAX_BOILERPLATE_LENGTH && PAGE_BOILERPLATE.test(toPlainLine(line));
