/** Forms of address and offices in the records of parliaments, as they open a speaker's paragraph. */

import { HONORIFICS, toWordSet } from '../../../text/person-names.ts';
import type { PersonMention } from '../format.ts';
import { isName } from './names.ts';

/** Before a name; without dots. */
const ADDRESSES =
  toWordSet(`mr mrs ms miss mx dr prof professor sir dame lord lady baroness viscount earl rev hon honourable
  honorable rt right deputy senator sen representative rep delegate congressman congresswoman chairman chairwoman
  chairperson chair vice-chair secretary general gen admiral adm colonel col captain capt major commander
  lieutenant lt mayor judge justice ambassador governor gov commissioner director president speaker minister
  councilmember councilor councillor chief attorney counsel
  m mm mme mlle mmes monsieur madame
  sr srta señor señora don doña senhor senhora dep deputado deputada senador senadora diputado diputada
  on onorevole sig signor signora
  sra srª srta
  herr frau abg abgeordneter abgeordnete präsident präsidentin vizepräsident vizepräsidentin ministerpräsident
  staatssekretär staatssekretärin bundesrat bundesrätin`);

/** Alone, or after an article or an address: `The CHAIRMAN`, `M. le président`, `PRESIDENTE`. */
const OFFICES =
  toWordSet(`chairman chairwoman chairperson chair president speaker clerk secretary minister convener
  witness court reporter moderator registrar interpreter videographer bailiff defendant accused foreperson
  président présidente ministre rapporteur rapporteure secrétaire garde
  presidente presidenta secretario secretaria ministro ministra
  relatore relatrice segretario
  präsident präsidentin vizepräsident vizepräsidentin
  voorzitter başkan elnök puhemies talmannen formanden presidenten ordföranden marszałek wicemarszałek
  przewodniczący przewodnicząca předsedající předseda předsedkyně predsedajúci predsednik președintele`);
const BEFORE_OFFICE = toWordSet(
  'the de le la el il o a mr madam madame m mme acting deputy vice temporary presiding senior legislative señor señora sr sra senhor senhora',
);

const ARTICLES = toWordSet('o a el la il the de het');

/** `PAOLO RENKO` */
const isInCapitals = (name: string): boolean => name === name.toUpperCase();

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);
const plain = (word: string): string => word.toLowerCase().replace(/[.,]/g, '');

const PRO_TEMPORE = / pro tem(?:pore)?\.?$/i;

/** `The CHAIRMAN`, `The SPEAKER pro tempore`, `M. le président`, `Mr. Speaker`, `PRESIDENTE`. */
function isOffice(label: string, mayBeBare: boolean): boolean {
  const words = wordsOf(label.replace(PRO_TEMPORE, ''));
  const last = words.at(-1) ?? '';
  if (plain(label) === 'the presiding officer') return true;
  if (words.length > 4 || !OFFICES.has(plain(last))) return false;
  return words.length > 1
    ? words.slice(0, -1).every((word) => BEFORE_OFFICE.has(plain(word)))
    : last.length > 4 && (mayBeBare || last === last.toUpperCase());
}

/** Words of the longest office with a name behind it. */
const MAX_OFFICE_WORDS = 9;
/** `Bundesministerin`, `Staatssekretär`, `minister`, `diputada`. */
const OFFICE_WORD =
  /(?:minist(?:er|erin|ro|ra|re)|secretary|sekretär(?:in)?|president[ea]?|präsident(?:in)?|président(?:e)?|voorzitter|abgeordneter?|kanzler(?:in)?|diputad[oa]|deputad[oa]|senador(?:a)?|heer|mevrouw)$/iu;
/** Polish, Czech, Slovak, Slovene and Croatian: the words that follow are in small letters, as in `Předsedkyně výboru Eva Malá`. */
const SLAVIC_OFFICES =
  toWordSet(`sekretarz podsekretarz minister ministra wiceminister przewodniczący przewodnicząca
  wiceprzewodniczący wiceprzewodnicząca marszałek wicemarszałek prezes wiceprezes prezydent premier wicepremier poseł
  posłanka senator senatorka burmistrz starosta
  ministr ministryně předseda předsedkyně místopředseda místopředsedkyně předsedající poslanec poslankyně
  náměstek náměstkyně primátor primátorka zpravodaj zpravodajka tajemník tajemnice
  ministerka predseda predsedníčka podpredseda podpredsedníčka predsedajúci predsedajúca poslankyňa tajomník
  tajomníčka ministrica predsednik predsednica podpredsednik podpredsednica poslanka
  ministar potpredsjednik predsjednik predsjednica zastupnik zastupnica`);
/** `Předseda výboru`, and as well `Premier powiedział`: no more than a hint that it is a label. */
export const beginsWithSlavicOffice = (label: string): boolean =>
  SLAVIC_OFFICES.has(plain(wordsOf(label)[0] ?? ''));

/** Small words within an office. */
const WITHIN_OFFICE = toWordSet(
  'of for and the to de des du del della do da dos das di e y et für und der die das im van voor la le los las a an au aux',
);

/** An office that stands for a name, or stands before one: `The President`, `De heer Tarrant`, `Ministerin für Häfen Dr. Rita Holm`. */
export function isOfficeLabel(label: string): boolean {
  const words = wordsOf(label);
  if (words.length > MAX_OFFICE_WORDS || !/^\p{Lu}/u.test(label)) return false;
  if (isOffice(label, false)) return true;
  const hasArticle = ARTICLES.has(plain(words[0] ?? ''));
  const [first = '', ...rest] = hasArticle ? words.slice(1) : words;
  const isSlavic = SLAVIC_OFFICES.has(plain(first));
  const isOfficeOrAddress = isSlavic || OFFICE_WORD.test(first) || (hasArticle && isAddress(first));
  const isPart = (word: string): boolean =>
    /^\p{Lu}/u.test(word) ||
    (isSlavic && /^\p{Ll}+$/u.test(word)) ||
    WITHIN_OFFICE.has(word) ||
    OFFICE_WORD.test(word);
  return (
    isOfficeOrAddress &&
    rest.length > 0 &&
    rest.every(isPart) &&
    /^\p{Lu}[\p{L}'’-]+$/u.test(rest.at(-1) ?? '') &&
    !/[,;:?!]/.test(label)
  );
}

/** Degrees, which stay with a name. */
const DEGREE = /^(?:Dr|Prof|Mag|Ing|Dipl|DI|MMag)\.?(?:-Ing\.)?$/;
/** `Dyrektor`, beside those above, before a name on a label that stands alone. */
const isOfficeWord = (word: string): boolean =>
  SLAVIC_OFFICES.has(plain(word)) ||
  OFFICE_WORD.test(word) ||
  /^(?:dyrektor|dyrektorka|ředitel|ředitelka)$/i.test(word);

/**
 * Splits an office of several words from the full name behind it: `Ministerin für Häfen Dr. Rita Holm`. `null` where no full
 * name follows, as in `Minister for Foreign Affairs`; one word is a form of address: `Vizepräsidentin Petra Pauli`.
 */
export function splitOfficeBeforeName(label: string): { title: string; name: string } | null {
  const words = wordsOf(label);
  if (words.length < MIN_TITLED_WORDS || words.length > MAX_TITLED_WORDS) return null;
  if (!isOfficeWord(words[0] ?? '')) return null;
  let from = words.length - 2;
  while (from > 1 && DEGREE.test(words[from - 1] ?? '')) from--;
  const proper = words.slice(from).filter((word) => !DEGREE.test(word));
  const before = words[from - 1] ?? '';
  const isProper =
    from > 1 &&
    proper.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]+$/u.test(word) && !isAddress(word)) &&
    !WITHIN_OFFICE.has(before.toLowerCase()) &&
    !/^\p{Ll}{1,3}$/u.test(before) &&
    isName(proper.join(' '), MAX_NAME_WORDS);
  return isProper
    ? { title: words.slice(0, from).join(' '), name: words.slice(from).join(' ') }
    : null;
}
/** Words of a label with an office and a name. */
const MIN_TITLED_WORDS = 4;
const MAX_TITLED_WORDS = 12;

const MAX_NAME_WORDS = 5;
/** `Mr. SMITH of Texas`. */
const OF_PLACE = /(?<!\s)\s+of\s+(?:the\s+)?\p{Lu}[\p{L}. ]{2,30}$/u;
/** What follows a name: an office after a comma, a party in parentheses, and in what form one speaks. */
const AFTER_NAME =
  /^([^,(]{1,80}?)(?:,\s+([^()]{2,90})|\s*\(([^()]{1,60})\)(?:,\s+[^(),]{2,60})?)?$/u;

/** `O SR. PRESIDENTE (Nadir Bruque. PL - AL)`: who holds the office. */
const HOLDER = /^(\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}?[\p{L}'’-]+){1,4})\. (\p{Lu}[^()]{1,30})$/u;

const isAddress = (word: string): boolean =>
  ADDRESSES.has(plain(word)) || HONORIFICS.has(plain(word));

const FIRST_WORDS = new Set([...ADDRESSES, ...HONORIFICS, ...BEFORE_OFFICE, ...ARTICLES]);

/** Whether a label may begin with this word. */
export const isAddressOrArticle = (word: string): boolean => FIRST_WORDS.has(plain(word));

/** @param needsAddress whether a name alone is no label, since it ends as a sentence does. */
export function parseProceedingsLabel(
  label: string,
  { needsAddress }: { readonly needsAddress: boolean },
): PersonMention | null {
  const [, base = '', title = null, affiliation = null] = AFTER_NAME.exec(label) ?? [];
  if (base === '') return null;
  const name = base.trim();
  if (isOffice(name, !needsAddress)) {
    const [, holder, rest = null] = HOLDER.exec(affiliation ?? '') ?? [];
    return holder === undefined || isAddress(holder.split(' ')[0] ?? '')
      ? { name, title, affiliation }
      : { name: holder, title: name, affiliation: rest };
  }
  const bare = name.replace(OF_PLACE, '');
  const written = wordsOf(bare);
  const hasArticle = ARTICLES.has(plain(written[0] ?? '')) && isAddress(written[1] ?? '');
  const words = hasArticle ? written.slice(1) : written;
  const addresses = words.findIndex((word) => !isAddress(word));
  const proper = addresses < 0 ? [] : words.slice(addresses);
  if (proper.length === 0) return null;
  const isDescribed = (affiliation ?? title) !== null && bare.length > 2;
  const isMarked = addresses > 0 || ((proper.length > 1 || isDescribed) && isInCapitals(name));
  if (needsAddress && !isMarked) return null;
  const isProper = isName(proper.join(' '), MAX_NAME_WORDS) && isEndOfName(proper.at(-1) ?? '');
  return isProper ? { name, title, affiliation } : null;
}

/** Not initials: the name goes on behind their full stop. */
const isEndOfName = (word: string): boolean => !/^\p{Lu}(?:\.\p{Lu})*\.?$/u.test(word);
