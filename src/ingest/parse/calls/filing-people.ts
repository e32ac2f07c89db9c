/** The list of people on the title page of a filing: `MANAGEMENT: MR. ROHAN MEHRA – MANAGING DIRECTOR – TINDLEWOOD LIMITED`. */

import type { Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { isDateLine } from '../head/dates.ts';
import { isCompanyName, isPersonName } from '../people/people.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { toPlainLine } from './call-lines.ts';
import { TITLE_CONTINUES } from './participant-lists.ts';

/** Characters; longer lines are speech. */
const MAX_LINE_LENGTH = 160;
const LIST_LABEL =
  /^((?:company )?management(?: team| participants?)?|company participants?|speakers?|moderators?|hosts?|hosted by|analysts?)\s*[:–-]\s*/i;
const FIRST_LABEL = /^(?:company )?management|^moderators?\b|^company participants?/i;
const BARE_LABEL = /^(management(?: team)?|moderators?)\s*$/i;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|shri|smt|sri|prof|ca|cs)\.?\s+(?=\S)/i;
const PART = /(?<!\s)\s+[-–—]+\s+|(?:(?<!\s)\s+)?[–—]\s*/;
const NUMBER = /^(?:\d{1,2}[.)]|[-•*·])\s+/;
/** Written in capitals. */
const ACRONYMS = new Set(
  'CEO CFO COO CTO CIO CMO CHRO MD IR VP AVP DVP SVP EVP GM DGM HR IT ESG US UK USA LLP PLC BSE NSE II III'.split(
    ' ',
  ),
);
const SMALL_WORDS = new Set(['and', 'of', 'for', 'the', 'in', 'to', 'at']);

const isUpperCase = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** Capitals become words: `CHIEF FINANCIAL OFFICER (CFO)` → `Chief Financial Officer (CFO)`. */
function toWords(text: string): string {
  if (!isUpperCase(text)) return text;
  return text.replace(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (ACRONYMS.has(word)) return word;
    return at > 0 && SMALL_WORDS.has(lower)
      ? lower
      : lower.charAt(0).toUpperCase() + lower.slice(1);
  });
}

const labelRole = (label: string): Role | null => {
  if (/^(?:moderator|host)/i.test(label)) return 'host';
  if (/^analyst/i.test(label)) return 'analyst';
  return 'management';
};

/** `MR. ROHAN MEHRA – MANAGING DIRECTOR – TINDLEWOOD LIMITED`; the middle may have dashes of its own. */
function parseEntry(text: string, role: Role | null): PersonMention | null {
  const [first = '', ...rest] = text
    .replace(NUMBER, '')
    .replace(/[,;.]$/, '')
    .split(PART);
  const [beforeComma, ...afterComma] = rest.length > 0 ? [first] : first.split(/,\s+/);
  const name = toWords(beforeComma.replace(HONORIFIC, '').trim());
  if (!isPersonName(name)) return null;
  const described = rest.length > 0 ? rest : [afterComma.join(', ')];
  const parts = described.map((part) => toWords(part.trim())).filter(Boolean);
  const [affiliation, title] = splitOffFirm(parts);
  return { name, title: title || null, affiliation, role };
}

/** The firm is the last part, or what follows the last comma in it. */
function splitOffFirm(parts: readonly string[]): [firm: string | null, title: string] {
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  const comma = last.lastIndexOf(', ');
  const end = comma < 0 ? '' : last.slice(comma + 2);
  if (isCompanyName(end) && !isRank(end)) {
    return [end, [...before, last.slice(0, comma)].join(' – ')];
  }
  return isRank(last) || last === '' ? [null, parts.join(' – ')] : [last, before.join(' – ')];
}

const isRank = (text: string): boolean => isCorporateTitle(text) || isAnalystTitle(text);

const startsEntry = (text: string, before: string, hasHonorifics: boolean): boolean => {
  if (HONORIFIC.test(text) || NUMBER.test(text)) return true;
  if (hasHonorifics || TITLE_CONTINUES.test(before) || /[–—-]$/.test(before)) return false;
  const [name = '', ...rest] = text.split(PART);
  return rest.length > 0 && isPersonName(toWords(name)) && !isCorporateTitle(name);
};

const isLabel = (text: string): boolean => LIST_LABEL.test(text) || BARE_LABEL.test(text);
const toText = (line: string): string => (line.length > MAX_LINE_LENGTH ? '' : toPlainLine(line));

/** The line with which the list begins, -1 if there is none. */
export const findFilingList = (lines: readonly string[]): number =>
  lines.findIndex((line) => {
    const text = toText(line);
    return FIRST_LABEL.test(text) && isLabel(text);
  });

/** The text stands at the edge of a page: what follows is its date or its mark. */
const isPageEdge = (text: string): boolean => isDateLine(text) || /^page \d/i.test(text);

/**
 * Reads the list up to the edge of the page.
 *
 * @param lines from the beginning of the list on.
 * @param isHead whether a line is what the pages have at their heads.
 */
export function readFilingList(
  lines: readonly string[],
  isHead: (text: string) => boolean,
): PersonMention[] {
  const texts = lines.map(toText).filter((text) => text !== '');
  const end = texts.findIndex(
    (text, i) => isPageEdge(text) || (isHead(text) && isPageEdge(texts[i + 1] ?? 'page 1')),
  );
  const list = end < 0 ? texts : texts.slice(0, end);
  const hasHonorifics = list.some((text) => HONORIFIC.test(text.replace(LIST_LABEL, '')));
  const entries: { text: string; role: Role | null }[] = [];
  let role: Role | null = null;
  let isOpen = false;
  for (const text of list) {
    const label = LIST_LABEL.exec(text) ?? BARE_LABEL.exec(text);
    if (label) [role, isOpen] = [labelRole(label[1]), false];
    const rest = label ? text.slice(label[0].length).trim() : text;
    if (rest === '') continue;
    const last = entries.at(-1);
    if (!isOpen || !last || startsEntry(rest, last.text, hasHonorifics)) {
      entries.push({ text: rest, role });
    } else last.text += ` ${rest}`;
    isOpen = true;
  }
  return entries
    .map(({ text, role }) => parseEntry(text, role))
    .filter((person) => person !== null);
}
