/**
 * Managers whom someone introduces: "with me are Kim Kelderman, President and Chief Executive Officer, and
 * our CFO, Jim Hippel".
 */

import { splitSentences } from '../../../text/sentences.ts';
import type { DraftTurn, PersonMention } from '../format.ts';
import { HONORIFIC_PATTERN, PARTICLE_PATTERN } from '../people/names.ts';
import { isPersonName } from '../people/people.ts';
import { isCorporateTitle } from '../people/roles.ts';

/** Characters; longer sentences introduce nobody. */
const MAX_SENTENCE_LENGTH = 800;

/** Introduces someone or hands over to someone. */
const INTRODUCTION_PHRASE =
  /\b(?:join(?:ed|ing)|with (?:me|us)|on (?:the|today['’]s|our|this) (?:call|line)|speak(?:ing|ers?)|present(?:ing|ers?)|here (?:with|today)|introduc\w+|hosts?|over to|hand (?:it|the)|turn (?:it|the)|(?:are|is|from|by|to|hear) our)\b/i;

const MODIFIER =
  '(?:senior|executive|vice|deputy|assistant|associate|global|worldwide|group|managing|interim|acting|corporate|regional|founding|lead)';
const OFFICE =
  '(?:chief(?: [a-z&-]+){1,4} officer|ceo|cfo|coo|cto|cmo|cio|cso|cro|cao|clo|cpo|cco|cdo|chro|[se]?vp|president|chair(?:man|woman|person)?(?: of the board)?|(?:co-?)?founder|head|director|treasurer|controller|general counsel|secretary|investor relations|general manager)';
const ANY_OFFICE = new RegExp(`\\b${OFFICE}\\b`, 'i');
const QUALIFIED_OFFICE = `(?:co-)?(?:${MODIFIER} ){0,4}${OFFICE}`;
const TITLE = `${QUALIFIED_OFFICE}(?:(?:,? and |,? & |, |/)${QUALIFIED_OFFICE}){0,4}\\b`;
const COMPANY_POSSESSIVE = "(?:our|the|the company['’]s|its|[\\p{L}\\p{N}&.-]{1,40}['’]s)";

/** After a name: `, our Chief Executive Officer`. */
const TITLE_AFTER_NAME = new RegExp(
  `^(?: ?[[(][^\\])]{1,24}[\\])])?, (?:who is )?(?:${COMPANY_POSSESSIVE} )?(${TITLE})`,
  'iu',
);
/** Before a name: `our CFO, `. */
const TITLE_BEFORE_NAME = new RegExp(
  `(?<![\\p{L}-])(${TITLE})(?: (?:of|for) [^,;]{1,60})?,? (?:(?:mr|mrs|ms|dr)\\.? )?$`,
  'iu',
);
/** The rest of a title: `of Investor Relations and Strategy`. After a chief office it would be the company. */
const DOMAIN =
  /^(?: (?:of|for|-|–)(?: the)?|,(?= (?:Investor Relations|Finance|Operations|Strategy|Treasury)\b)) \p{Lu}[\p{L}&-]*(?:,? (?:(?:and|&|of) )?\p{Lu}[\p{L}&-]*){0,6}/u;
const WITHOUT_DOMAIN = /(?:officer|c[a-z]{1,2}o|chair[a-z]{0,10}|founder)$/i;

/** Consecutive capitalised words, with particles of family names. */
const CAPITALISED_WORDS = new RegExp(
  `\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:${PARTICLE_PATTERN} ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,9}`,
  'gu',
);
const HONORIFIC_WORD = new RegExp(`^${HONORIFIC_PATTERN}$`);
const TITLE_WORD = new RegExp(`^(?:${OFFICE}|officer|relations|counsel|${MODIFIER})$`, 'iu');

interface NameMatch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Full names without a title that runs into them: `our CFO Jim Hippel`. */
function findFullNames(sentence: string): NameMatch[] {
  return [...sentence.matchAll(CAPITALISED_WORDS)].flatMap((match): NameMatch[] => {
    const words = match[0].split(' ');
    const before = words.findLastIndex(
      (word) => TITLE_WORD.test(word) || HONORIFIC_WORD.test(word),
    );
    const name = words
      .slice(before + 1)
      .join(' ')
      .replace(/\.$/, '');
    const start = match.index + match[0].length - words.slice(before + 1).join(' ').length;
    const isFull = name.includes(' ') && isPersonName(name) && !isCorporateTitle(name);
    return isFull ? [{ name, start, end: start + name.length }] : [];
  });
}

const findDomain = (title: string, rest: string): string =>
  WITHOUT_DOMAIN.test(title) ? '' : (DOMAIN.exec(rest)?.[0] ?? '');

function parseIntroductions(sentence: string): PersonMention[] {
  if (sentence.length > MAX_SENTENCE_LENGTH) return [];
  if (!INTRODUCTION_PHRASE.test(sentence) || !ANY_OFFICE.test(sentence)) return [];
  const people: PersonMention[] = [];
  /** Where the last assigned title or name ends. */
  let assignedUntil = 0;
  for (const { name, start, end } of findFullNames(sentence)) {
    if (start < assignedUntil) continue;
    const before = TITLE_BEFORE_NAME.exec(sentence.slice(assignedUntil, start));
    const after = before ? null : TITLE_AFTER_NAME.exec(sentence.slice(end));
    assignedUntil = end + (after?.[0].length ?? 0);
    if (before?.[1]) people.push({ name, title: before[1] });
    else if (after?.[1]) {
      const domain = findDomain(after[1], sentence.slice(assignedUntil));
      assignedUntil += domain.length;
      people.push({ name, title: after[1] + domain });
    }
  }
  return people;
}

/** Managers with the titles given before Q&A. */
export const findIntroducedManagers = (turns: readonly DraftTurn[]): PersonMention[] =>
  turns
    .filter(
      ({ section, text }) =>
        section !== 'qa' && INTRODUCTION_PHRASE.test(text) && ANY_OFFICE.test(text),
    )
    .flatMap(({ text }) =>
      splitSentences(text).flatMap(([start, end]) => parseIntroductions(text.slice(start, end))),
    );
