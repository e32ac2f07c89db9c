/** Finds labels of one file that mean one person without doubt: `Ida` beside the only `Ida Moreau`, initials of one. */

import { HONORIFICS, isUnnamedSpeaker, nameKey, splitWords } from '../../../text/person-names.ts';
import { type Draft, type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import { replaceSpeakers } from '../replace-speakers.ts';
import { NAME_SUFFIX_PATTERN } from './names.ts';
import { isOfficeLabel } from './offices.ts';
import { stripArticle } from './people.ts';

/** Letters of initials: `TA`, `T.A.`. */
const INITIALS = /^(?:\p{Lu}\.?){2,4}$|^(?:\p{Lu}\. ?){2,4}$/u;
const SUFFIX = new RegExp(`^${NAME_SUFFIX_PATTERN}$`);

const wordsOf = (name: string): string[] =>
  splitWords(nameKey(name).replace(/,/g, '')).filter((word) => !SUFFIX.test(word));

/** A name of more than one word, forms of address apart. */
interface FullName {
  readonly person: PersonMention;
  readonly words: readonly string[];
  readonly initials: string;
}

const toFullName = (person: PersonMention): FullName | null => {
  const words = wordsOf(person.name).filter((word) => !HONORIFICS.has(word));
  if (words.length < 2 || isUnnamedSpeaker(person.name)) return null;
  return { person, words, initials: words.map((word) => word[0]).join('') };
};

/** `T. Acker` beside the only Acker whose first name begins so. */
function findByFirstLetter(label: string, full: readonly FullName[]): FullName[] {
  if (!FIRST_LETTER.test(label)) return [];
  const [letter = '', family] = wordsOf(label);
  return full.filter(
    ({ words: [first = '', ...rest] }) =>
      first.length > 1 && first.startsWith(letter) && rest.at(-1) === family,
  );
}
const ADDRESSED = /^(?:mr|mrs|ms|miss|mx|dr|prof|justice|judge)\.? [\p{L}'’-]+$/iu;
const FIRST_LETTER = /^\p{Lu}\. ?\p{Lu}[\p{L}'’-]+$/u;

/** A single word is the first or the family name of one person only. */
function findByWord(label: string, full: readonly FullName[]): FullName[] {
  const words = wordsOf(label);
  const [word = ''] = words;
  if (words.length !== 1 || HONORIFICS.has(word)) return [];
  return full.filter(({ words }) => words[0] === word || words.at(-1) === word);
}

/** `MR. PUGH` beside the only Pugh whom the file calls so as well: `MR. OWEN PUGH`. */
function findByAddress(label: string, full: readonly FullName[]): FullName[] {
  const [address = '', family = '', ...more] = wordsOf(label);
  if (more.length > 0 || family === '' || !HONORIFICS.has(address) || HONORIFICS.has(family))
    return [];
  const namesakes = full.filter(({ words }) => words.at(-1) === family);
  return namesakes.length === 1
    ? namesakes.filter(({ person }) => wordsOf(person.name)[0] === address)
    : [];
}

/** Everybody who bears the word in any place is in doubt. */
const bearsWord = (label: string, { words }: FullName): boolean => words.includes(nameKey(label));

/** Their own letters explain only those whom the file lists, or whom it names with their initials. */
function findByInitials(
  label: string,
  full: readonly FullName[],
  isListed: (person: PersonMention) => boolean,
): FullName[] {
  if (!INITIALS.test(label)) return [];
  const letters = label.toLowerCase().replace(/[. ]/g, '');
  return full.filter(
    ({ person, initials }) =>
      (isListed(person) && initials === letters) ||
      nameKey(person.title ?? '') === letters ||
      nameKey(person.affiliation ?? '') === letters,
  );
}

/** Two labels or more that are initials, each of another one of those named in full: the file explains them itself. */
function areAllInitials(mentions: ReadonlySet<PersonMention>, full: readonly FullName[]): boolean {
  const letters = new Set(
    [...mentions]
      .filter(({ name }) => INITIALS.test(name))
      .map(({ name }) => name.toLowerCase().replace(/[. ]/g, '')),
  );
  return (
    letters.size > 1 &&
    [...letters].every((one) => full.filter(({ initials }) => initials === one).length === 1)
  );
}

/** `The Presiding Officer` after `The Presiding Officer (Rita Holm)`. */
function findByOffice(label: string, full: readonly FullName[]): FullName[] {
  if (!isOfficeLabel(label)) return [];
  const office = nameKey(stripArticle(label));
  return full.filter(({ person }) => nameKey(person.title ?? '') === office);
}

const mergeInto = (person: PersonMention, mention: PersonMention): PersonMention => ({
  name: person.name,
  title: person.title ?? mention.title ?? null,
  affiliation: person.affiliation ?? mention.affiliation ?? null,
  role: person.role ?? mention.role ?? null,
  label: mention.label ?? mention.name,
});

/** `Alex (Sales)` and `Alex (Support)` share a first name, not a person: what tells them apart stays in the name. */
function tellNamesakesApart(
  mentions: ReadonlySet<PersonMention>,
): Map<PersonMention, PersonMention> {
  const notes = new Map<string, Set<string>>();
  const noteOf = ({ title, affiliation }: PersonMention): string => title || affiliation || '';
  for (const mention of mentions) {
    if (wordsOf(mention.name).length > 1 || noteOf(mention) === '') continue;
    const key = nameKey(mention.name);
    notes.set(key, (notes.get(key) ?? new Set()).add(nameKey(noteOf(mention))));
  }
  const apart = [...mentions].filter(
    (mention) => noteOf(mention) !== '' && (notes.get(nameKey(mention.name))?.size ?? 0) > 1,
  );
  return new Map(
    apart.map((mention) => [mention, { ...mention, name: `${mention.name} (${noteOf(mention)})` }]),
  );
}

/** Replaces each label that can mean only one of the people named in full; the label stays known. */
export function unifyPeople(draft: Draft): Draft {
  const mentions = new Set([...draft.turns.map(({ speaker }) => speaker), ...draft.people]);
  const mayBeMerged = ({ name }: PersonMention): boolean =>
    !name.trim().includes(' ') ||
    FIRST_LETTER.test(name) ||
    INITIALS.test(name) ||
    ADDRESSED.test(name) ||
    isOfficeLabel(name);
  if (![...mentions].some(mayBeMerged)) return draft;
  const fullByKey = new Map<string, FullName>();
  for (const mention of mentions) {
    const full = toFullName(mention);
    const key = nameKey(mention.name);
    if (full && !fullByKey.has(key)) fullByKey.set(key, full);
  }
  const all = [...fullByKey.values()];
  const full = all.filter(({ person }) => findByFirstLetter(person.name, all).length !== 1);
  const listed = new Set(draft.people);
  const allInitials = areAllInitials(mentions, full);
  const isListed = (person: PersonMention): boolean => allInitials || listed.has(person);
  const found = tellNamesakesApart(mentions);
  for (const mention of mentions) {
    if (mention === UNKNOWN_SPEAKER || found.has(mention)) continue;
    const byOffice = findByOffice(mention.name, full);
    if (byOffice.length === 0 && isUnnamedSpeaker(mention.name)) continue;
    const byWord = findByWord(mention.name, full);
    const isOnly = full.filter((one) => bearsWord(mention.name, one)).length === 1;
    const byInitials = findByInitials(mention.name, full, isListed);
    const byLetter = findByFirstLetter(mention.name, full);
    const byAddress = findByAddress(mention.name, full);
    const matches = [isOnly ? byWord : [], byOffice, byAddress, byLetter, byInitials].find(
      (found) => found.length > 0,
    );
    if (matches === undefined) continue;
    const [only] = matches;
    if (only && matches.length === 1 && only.person !== mention)
      found.set(mention, mergeInto(only.person, mention));
  }
  if (found.size === 0) return draft;
  const whoIs = (mention: PersonMention): PersonMention => found.get(mention) ?? mention;
  return {
    ...draft,
    people: draft.people.map(whoIs),
    turns: replaceSpeakers(draft.turns, whoIs),
  };
}
