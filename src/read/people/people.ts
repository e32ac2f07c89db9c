/** People as lists and headers write them: `Name (Title, Affiliation)`, `Name, Title at Company`, `Name -- Title`. */

import type { Person } from '../format.ts';
import { isName } from './names.ts';
import { isAnalystTitle, isCorporateTitle } from './roles.ts';

/** A dash between the parts of a header or an entry. */
export const DASH = /\s+(?:--|—|–)\s+/;

const DEGREE = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|j\.?d|psy\.?d|d\.?phil|esq|cfa|cpa|mba|rn)\.?$/i;
const COMPANY =
  /\b(?:inc|corp|corporation|llc|ltd|plc|gmbh|ag|group|university|college|bank|company|capital|partners|labs|institute)\b/i;
/** Whether the words name a company or an institution by its form. */
export const namesCompany = (text: string): boolean => COMPANY.test(text);

/** More words than any name has. */
const NAME_LIMIT = 5;

const tidy = (text: string): string =>
  text
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[-•\s]+|(?<![\s,;])[\s,;]+$/g, '')
    .trim();

const person = (name: string, title = '', affiliation = ''): Person => ({
  name: tidy(name),
  title: tidy(title) || null,
  affiliation: tidy(affiliation) || null,
});

/** `Title at Company`, or only a title. */
function titleAtCompany(text: string): [title: string, affiliation: string] {
  const at = text.search(/(?:^|\s)(?:at|@)\s/i);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at).replace(/^\s*(?:at|@)\s/i, '')];
}

/** One entry of a list of people. */
export function parsePerson(entry: string): Person {
  const text = tidy(entry);
  const open = text.indexOf('(');
  if (open > 0 && text.endsWith(')')) {
    const inside = text.slice(open + 1, -1);
    const [title, at] = titleAtCompany(inside);
    if (at !== '') return person(text.slice(0, open), title, at);
    const comma = inside.lastIndexOf(',');
    const isFirm = comma < 0 && COMPANY.test(inside) && !isCorporateTitle(inside);
    if (isFirm) return person(text.slice(0, open), '', inside);
    if (comma < 0) return person(text.slice(0, open), inside);
    return person(text.slice(0, open), inside.slice(0, comma), inside.slice(comma + 1));
  }
  const dashed = text.split(/\s+(?:--|—|–|-)\s+/);
  if (dashed.length > 1) return fromParts(dashed);
  const [name = '', second, ...more] = text.split(/,\s+/);
  if (second === undefined) return person(name);
  if (DEGREE.test(second)) {
    return person(`${name}, ${second}`, ...titleAtCompany(more.join(', ')));
  }
  return person(name, ...titleAtCompany([second, ...more].join(', ')));
}

/** Words that a title writes small. */
const SMALL = /^(?:of|and|the|for|in|to|at|on|de|du|des|et|&|\/|-)$/i;

/** Whether the words are written as titles are. */
export const isTitleCase = (text: string): boolean =>
  text.split(/\s+/).every((word) => SMALL.test(word) || !/^["'(]?\p{Ll}/u.test(word));

/** `(she/her)`, `(External)`: what programs put beside a name and is no title. */
const BESIDE_NAME = /\s*\((?:(?:s?he|they|it|any|ze|xe)\b[^()]*|external|unverified|you|me)\)$/i;

/** The label without what a program put beside the name. */
export const withoutBesides = (label: string): string =>
  label.endsWith(')') ? label.replace(BESIDE_NAME, '') || label : label;

/** Whom a label names: `Toby Xu (CFO)` and `Toby Xu, Finance` say more than a name, `Xu, Toby` does not. */
export function personOfLabel(label: string): Person {
  const name = withoutBesides(label);
  if (name.includes('(')) return parsePerson(name);
  const comma = name.indexOf(',');
  if (comma < 0) return { name };
  const rest = name.slice(comma + 1).trim();
  const isReversed =
    !name.slice(0, comma).includes(' ') && isName(rest, 2) && !isCorporateTitle(rest);
  return isReversed || !isTitleCase(rest) ? { name } : parsePerson(name);
}

/** A name and what the dashes after it divide: `Name -- Title`, `Name -- Firm -- Analyst`. */
export function fromParts(parts: readonly string[]): Person {
  const [name = '', ...rest] = parts;
  const [last = '', ...before] = [...rest].reverse();
  const firm = before.reverse().join(' - ');
  // Lists also come as `Name -- Title -- Company`.
  const reversed =
    firm !== '' && isCorporateTitle(firm) && !isAnalystTitle(last) && !isCorporateTitle(last);
  return reversed ? person(name, firm, last) : person(name, last, firm);
}

/** Splits at the separator wherever it stands outside parentheses. */
function splitOutside(text: string, separator: string): string[] {
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
export function parsePeople(list: string): Person[] {
  const separator = splitOutside(list, ';').length > 1 ? ';' : ',';
  return splitOutside(list, separator)
    .flatMap((piece) => piece.split(/(?:^|\s)and\s(?=\p{Lu})/u))
    .map((piece) => parsePerson(piece.replace(/\.\s*$/, '')))
    .filter(({ name }) => name !== '');
}

/** One entry, unless every part between its commas is a full name: then as many people as parts. */
export function parseEntry(text: string): Person[] {
  const parts = tidy(text).split(/, ?(?:and )?| and /);
  const isFullName = (part: string) =>
    part.includes(' ') && isName(part, 3) && !isCorporateTitle(part) && !namesCompany(part);
  return parts.length > 1 && parts.every(isFullName)
    ? parts.map((part) => person(part))
    : [parsePerson(text)];
}

/** Whether the text can be the name of a person in a list. */
export const isPersonName = (name: string): boolean => isName(name, NAME_LIMIT);
