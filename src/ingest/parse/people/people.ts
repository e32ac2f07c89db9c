/** People as lists and headers write them: `Name (Title, Affiliation)`, `Name, Title at Company`, `Name -- Title`. */

import type { PersonMention } from '../format.ts';
import { isName } from './names.ts';
import { isAnalystTitle, isCorporateTitle } from './roles.ts';

/** A dash between the parts of a header or an entry. */
export const DASH = /\s+(?:--|—|–)\s+/;

const DEGREE = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|j\.?d|psy\.?d|d\.?phil|esq|cfa|cpa|mba|rn)\.?$/i;
const COMPANY =
  /\b(?:inc|corp|corporation|llc|ltd|plc|gmbh|ag|group|university|college|bank|company|capital|partners|labs|institute)\b/i;
/** Whether the words name a company or an institution by its form. */
export const isCompanyName = (text: string): boolean => COMPANY.test(text);

/** More words than any name has. */
const MAX_NAME_WORDS = 5;

const trimDecoration = (text: string): string =>
  text
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[-•\s]+|(?<![\s,;])[\s,;]+$/g, '')
    .trim();

const createPerson = (name: string, title = '', affiliation = ''): PersonMention => ({
  name: trimDecoration(name),
  title: trimDecoration(title) || null,
  affiliation: trimDecoration(affiliation) || null,
});

/** `Title at Company`, or only a title. */
function splitTitleAtCompany(text: string): [title: string, affiliation: string] {
  const at = text.search(/(?:^|\s)(?:at|@)\s/i);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at).replace(/^\s*(?:at|@)\s/i, '')];
}

/** One entry of a list of people. */
export function parsePerson(entry: string): PersonMention {
  const text = trimDecoration(entry);
  const open = text.indexOf('(');
  if (open > 0 && text.endsWith(')')) {
    const inside = text.slice(open + 1, -1);
    const [title, at] = splitTitleAtCompany(inside);
    if (at !== '') return createPerson(text.slice(0, open), title, at);
    const comma = inside.lastIndexOf(',');
    const isFirm = comma < 0 && COMPANY.test(inside) && !isCorporateTitle(inside);
    if (isFirm) return createPerson(text.slice(0, open), '', inside);
    if (comma < 0) return createPerson(text.slice(0, open), inside);
    return createPerson(text.slice(0, open), inside.slice(0, comma), inside.slice(comma + 1));
  }
  const dashed = text.split(/\s+(?:--|—|–|-)\s+/);
  if (dashed.length > 1) return parsePersonParts(dashed);
  const [name = '', second, ...more] = text.split(/,\s+/);
  if (second === undefined) return createPerson(name);
  if (DEGREE.test(second)) {
    return createPerson(`${name}, ${second}`, ...splitTitleAtCompany(more.join(', ')));
  }
  return createPerson(name, ...splitTitleAtCompany([second, ...more].join(', ')));
}

/** Words that a title writes small. */
const LOWERCASE_TITLE_WORD = /^(?:of|and|the|for|in|to|at|on|de|du|des|et|&|\/|-)$/i;

/** Whether the words are written as titles are. */
export const isTitleCase = (text: string): boolean =>
  text
    .split(/\s+/)
    .every((word) => LOWERCASE_TITLE_WORD.test(word) || !/^["'(]?\p{Ll}/u.test(word));

/** `(she/her)`, `(External)`: what programs put beside a name and is no title. */
const NAME_ANNOTATION =
  /\s*\((?:(?:s?he|they|it|any|ze|xe)\b[^()]*|external|unverified|you|me)\)$/i;

/** The label without what a program put beside the name. */
export const stripNameAnnotation = (label: string): string =>
  label.endsWith(')') ? label.replace(NAME_ANNOTATION, '') || label : label;

/** Whom a label names: `Toby Xu (CFO)` and `Toby Xu, Finance` say more than a name, `Xu, Toby` does not. */
export function parsePersonLabel(label: string): PersonMention {
  const name = stripNameAnnotation(label);
  if (name.includes('(')) return parsePerson(name);
  const comma = name.indexOf(',');
  if (comma < 0) return { name };
  const rest = name.slice(comma + 1).trim();
  const isReversed =
    !name.slice(0, comma).includes(' ') && isName(rest, 2) && !isCorporateTitle(rest);
  return isReversed || !isTitleCase(rest) ? { name } : parsePerson(name);
}

/** A name and what the dashes after it divide: `Name -- Title`, `Name -- Firm -- Analyst`. */
export function parsePersonParts(parts: readonly string[]): PersonMention {
  const [name = '', ...rest] = parts;
  const [last = '', ...before] = [...rest].reverse();
  const firm = before.reverse().join(' - ');
  // Lists also come as `Name -- Title -- Company`.
  const reversed =
    firm !== '' && isCorporateTitle(firm) && !isAnalystTitle(last) && !isCorporateTitle(last);
  return reversed ? createPerson(name, firm, last) : createPerson(name, last, firm);
}

/** Splits at the separator wherever it stands outside parentheses. */
function splitOutsideParentheses(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
    else if (text[i] === separator && depth === 0) {
      pieces.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...pieces, text.slice(from)];
}

/** `Name (Title), Name (Title, Affiliation) and Name`; semicolons, where there are any, divide instead of commas. */
export function parsePeople(list: string): PersonMention[] {
  const separator = splitOutsideParentheses(list, ';').length > 1 ? ';' : ',';
  return splitOutsideParentheses(list, separator)
    .flatMap((piece) => piece.split(/(?:^|\s)and\s(?=\p{Lu})/u))
    .map((piece) => parsePerson(piece.replace(/\.\s*$/, '')))
    .filter(({ name }) => name !== '');
}

/** One entry, unless every part between its commas is a full name: then as many people as parts. */
export function parsePeopleEntry(text: string): PersonMention[] {
  const parts = trimDecoration(text).split(/, ?(?:and )?| and /);
  const isFullName = (part: string) =>
    part.includes(' ') && isName(part, 3) && !isCorporateTitle(part) && !isCompanyName(part);
  return parts.length > 1 && parts.every(isFullName)
    ? parts.map((part) => createPerson(part))
    : [parsePerson(text)];
}

/** Whether the text can be the name of a person in a list. */
export const isPersonName = (name: string): boolean => isName(name, MAX_NAME_WORDS);
