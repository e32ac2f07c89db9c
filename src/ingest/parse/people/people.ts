/** Parses people in lists and headers: `Name (Title, Affiliation)`, `Name, Title at Company`, `Name -- Title`. */

import type { PersonMention } from '../format.ts';
import { isName } from './names.ts';
import { splitOfficeBeforeName } from './offices.ts';
import { findConversationRole, isAnalystTitle, isCorporateTitle } from './roles.ts';

/** Between the parts of a header or an entry. */
export const DASH = /(?<!\s)\s+(?:--|—|–)\s+/;
export const DASH_OR_HYPHEN = /(?<!\s)\s+(?:--|—|–|-)\s+/;

const DEGREE = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|j\.?d|psy\.?d|d\.?phil|esq|cfa|cpa|mba|rn)\.?$/i;
const COMPANY =
  /\b(?:inc|corp|corporation|llc|llp|ltd|limited|plc|gmbh|ag|group|university|college|bank|company|capital|partners|labs|institute)\b/i;
/** Has the legal form of a company or the type of an institution in it. */
export const isCompanyName = (text: string): boolean => COMPANY.test(text);

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

/** `Greta Lund [GL]` */
const WITH_INITIALS = /^([^[\]]{2,100}) \[(\p{Lu}{1,4})\]$/u;

/** `Abgeordneter Oswin Tarran (SPÖ)`: the office in front of the name is the title. */
function withoutOffice(person: PersonMention): PersonMention {
  const office = person.title ? null : splitOfficeBeforeName(person.name);
  return office === null ? person : { ...person, ...office };
}

/** Parses one entry of a list of people. */
export function parsePerson(entry: string): PersonMention {
  const text = trimDecoration(entry);
  const [, explained, label] = text.endsWith(']') ? (WITH_INITIALS.exec(text) ?? []) : [];
  if (explained !== undefined) return { ...parsePerson(explained), label };
  const open = text.indexOf('(');
  if (open > 0 && text.endsWith(')')) {
    const inside = text.slice(open + 1, -1);
    const [title, company] = splitTitleAtCompany(inside);
    if (company !== '') return createPerson(text.slice(0, open), title, company);
    const comma = inside.lastIndexOf(',');
    const isFirm = comma < 0 && isCompanyName(inside) && !isCorporateTitle(inside);
    if (isFirm) return createPerson(text.slice(0, open), '', inside);
    if (comma < 0) return createPerson(text.slice(0, open), inside);
    return createPerson(text.slice(0, open), inside.slice(0, comma), inside.slice(comma + 1));
  }
  const dashed = text.split(DASH_OR_HYPHEN);
  if (dashed.length > 1) return parsePersonParts(dashed);
  const [name = '', second, ...more] = text.split(/,\s+/);
  if (second === undefined) return withoutOffice(createPerson(name));
  if (/^esq\.?$/i.test(second)) return createPerson(name, ...splitTitleAtCompany(more.join(', ')));
  if (DEGREE.test(second)) {
    return createPerson(`${name}, ${second}`, ...splitTitleAtCompany(more.join(', ')));
  }
  return createPerson(name, ...splitTitleAtCompany([second, ...more].join(', ')));
}

const LOWERCASE_TITLE_WORD =
  /^(?:of|and|the|for|in|to|at|on|de|du|des|del|la|las|los|le|les|y|e|et|da|do|dos|das|di|per|ministre|ministro|ministra|für|der|die|das|des|dem|den|bei|beim|im|am|zur|zum|vom|und|&|\/|-)$/i;

/** Capitalised like a title, small words apart. */
export const isTitleCase = (text: string): boolean =>
  text
    .split(/\s+/)
    .every((word) => LOWERCASE_TITLE_WORD.test(word) || !/^["'(]?\p{Ll}/u.test(word));

/** `(she/her)`, `(External)`, `(on camera)`: programs and reporters put it beside a name; it is no title. */
const NAME_ANNOTATION =
  /(?:(?<!\s)\s+)?\((?:(?:s?he|they|it|any|ze|xe)\b[^()]*|external|unverified|you|me|(?:on|off)[ -](?:camera|screen|mic|tape)|voice-?over|(?:through|via|by|over) (?:an? |the )?(?:\p{L}+ )?(?:interpreter|translator|translation|phone|telephone|video|videolink|video link|zoom|satellite)|spoke in \p{Lu}\p{Ll}+|translated)\)$/iu;

/** `[he/him]` */
const PRONOUNS = / \[\p{L}{1,5}\/\p{L}{1,6}(?:\/\p{L}{1,6})?\]$/u;

/** Removes what a program put beside the name. */
export const stripNameAnnotation = (label: string): string => {
  if (label.endsWith(']')) return label.replace(PRONOUNS, '') || label;
  return label.endsWith(')') ? label.replace(NAME_ANNOTATION, '') || label : label;
};

/** Words that name an office, at the beginning of what stands before a name in parentheses. */
const OFFICE =
  /^(?:the |an? |le |la |el |der |die |de |o )?(?:[\p{L}.ª]+ )?(?:presiding|minister|secretary|leader|chancellor|speaker|chair|president|attorney|solicitor|advocate|prime|first|deputy|madam|under-?secretary|lord|tánaiste|taoiseach|ministre|ministro|ministra|président|présidente|presidente|presidenta|präsident|präsidentin)\b/iu;

/** Before an office. */
const ARTICLE = /^(?:the|el|la|le|il|der|die|de|o|a) (?:(?:señora?|sra?\.?ª?) )?/i;

/** The office alone: `The Minister`, `A Sr.ª Ministra`. */
export const stripArticle = (office: string): string => office.replace(ARTICLE, '');

/** `The Minister for Ports (Rita Holm)`: the office comes first. */
function parseOfficeBeforeName(label: string): PersonMention | null {
  const [, office = '', inside = ''] = /^([^()]{2,100}?)\s*\(([^()]{3,60})\)$/.exec(label) ?? [];
  if (!OFFICE.test(office) || !inside.includes(' ') || !isPersonName(inside)) return null;
  const [name = ''] = inside.split(',');
  return { name: name.trim(), title: stripArticle(office), affiliation: null };
}

/** `Ana Silva (North Bay) (Lab)`: constituency and party, each in parentheses. */
const PARENTHESES = /^([^()]{2,80}?)((?:\s*\([^()]{1,80}\)){2,3})$/;

/** What stands in parentheses after a name is a title if it is one, else where the person belongs. */
function parseParenthesised(label: string): PersonMention {
  const [, several, groups = ''] = PARENTHESES.exec(label) ?? [];
  if (several !== undefined) {
    const parts = [...groups.matchAll(/\(([^()]*)\)/g)].map(([, part = '']) => part.trim());
    return { name: several.trim(), title: null, affiliation: parts.join(', ') };
  }
  const person = parsePerson(label);
  const { name, title = null, affiliation = null } = person;
  const isTitle =
    title === null ||
    isCorporateTitle(title) ||
    findConversationRole(title) ||
    /\p{Ll}/u.test(title[0] ?? '');
  return isTitle
    ? person
    : { name, title: null, affiliation: [title, affiliation].filter(Boolean).join(', ') };
}

/** `REP. ANA SILVA (D-ME), PORTS CHAIR`: the party first, then an office or a place. */
const PARTY_THEN_MORE = /^([^(),]{3,60}) \((\p{Lu}(?:-\p{Lu}{2})?|\p{Lu}{2,6})\), ([^()]{2,60})$/u;
/** `ANA SILVA (Labour) to the Minister for Ports`: whom a question is put to. */
const ADDRESSEE =
  /\) to the (?:\p{Lu}\p{L}+ )?(?:Minister|Attorney|Leader|Speaker|Chair)\b[^()]{0,80}$/u;

/** `Toby Xu (CFO)` and `Toby Xu, Finance` have a title, `Xu, Toby` does not. */
export function parsePersonLabel(label: string): PersonMention {
  const name = stripNameAnnotation(label.includes(') to ') ? label.replace(ADDRESSEE, ')') : label);
  const [, partisan, party, more = ''] = name.includes('), ')
    ? (PARTY_THEN_MORE.exec(name) ?? [])
    : [];
  if (partisan !== undefined) return { name: partisan, affiliation: `${party}, ${more}` };
  const bar = name.indexOf(' | ');
  if (bar > 0 && isPersonName(name.slice(0, bar)))
    return { name: name.slice(0, bar).trim(), affiliation: name.slice(bar + 3).trim() };
  if (name.includes('('))
    return parseOfficeBeforeName(name) ?? withoutOffice(parseParenthesised(name));
  const dashed = name.split(DASH_OR_HYPHEN);
  if (dashed.length === 2 && isPersonName(dashed[0]) && isCorporateTitle(dashed[1]))
    return parsePersonParts(dashed);
  const comma = name.indexOf(',');
  if (comma < 0) return splitOfficeBeforeName(name) ?? { name };
  const rest = name.slice(comma + 1).trim();
  const isReversed =
    !name.slice(0, comma).includes(' ') && isName(rest, 2) && !isCorporateTitle(rest);
  return isReversed || !isTitleCase(rest) ? { name } : parsePerson(name);
}

/** The parts between dashes: `Name -- Title`, `Name -- Firm -- Analyst`. */
export function parsePersonParts(parts: readonly string[]): PersonMention {
  const [name = '', ...rest] = parts;
  const [last = '', ...before] = [...rest].reverse();
  const firm = before.reverse().join(' - ');
  /* Some lists have `Name -- Title -- Company`. */
  const isReversed =
    firm !== '' && isCorporateTitle(firm) && !isAnalystTitle(last) && !isCorporateTitle(last);
  return isReversed ? createPerson(name, firm, last) : createPerson(name, last, firm);
}

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

/** `y` and `e` may join two family names, so a full name must follow. */
const AND =
  /(?:^|\s)(?:(?:and|und|et|en|och|og|и|та|ve)\s(?=\p{Lu})|(?:y|e|ed|i)\s(?=\p{Lu}\S*\s+\p{Lu}))/u;

/** `Name (Title), Name (Title, Affiliation) and Name`; if there are semicolons, they separate instead of commas. */
export function parsePeople(list: string): PersonMention[] {
  const separator = splitOutsideParentheses(list, ';').length > 1 ? ';' : ',';
  return splitOutsideParentheses(list, separator)
    .flatMap((piece) => piece.split(AND))
    .map((piece) => parsePerson(piece.replace(/\.\s*$/, '')))
    .filter(({ name }) => name !== '');
}

/** One person, or several if every part between commas is a full name. */
export function parsePeopleEntry(text: string): PersonMention[] {
  const parts = trimDecoration(text).split(/, ?(?:and )?| and /);
  const isFullName = (part: string) =>
    part.includes(' ') && isName(part, 3) && !isCorporateTitle(part) && !isCompanyName(part);
  return parts.length > 1 && parts.every(isFullName)
    ? parts.map((part) => createPerson(part))
    : [parsePerson(text)];
}

/** The text can name one person in a list. */
export const isPersonName = (name: string): boolean => isName(name, MAX_NAME_WORDS);
