/** The words around names in a question: roles, articles, forms of address, in the question's language. */

import { ROLES, type Role } from '../../domain/transcript.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/languages/language.ts';
import { memoize } from '../../util/memoize.ts';
import type { Frame } from './frame.ts';

/** All words are folded. */
export interface SpeakerWords {
  readonly roles: ReadonlyMap<string, Role>;
  /** Understood, but no filter. */
  readonly anyone: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Whether an article may precede a name: "la Lindt", "der Birk". */
  readonly namesTakeArticles: boolean;
  readonly honorifics: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** They say nothing beside a firm or a title: "the Goldman guy". */
  readonly persons: ReadonlySet<string>;
  /** Forms of address behind a name. */
  readonly afterName: RegExp | null;
  /** Between two names. */
  readonly separator: RegExp;
}

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const ENGLISH_SPEAKER_WORDS: SpeakerWords = {
  roles: new Map([
    ['management', 'management'],
    ['senior management', 'management'],
    ['management team', 'management'],
    ['executive', 'management'],
    ['executive team', 'management'],
    ['leadership', 'management'],
    ['leadership team', 'management'],
    ['analyst', 'analyst'],
    ['broker', 'analyst'],
    ['operator', 'operator'],
    ['host', 'host'],
    ['moderator', 'host'],
    ['interviewer', 'host'],
    ['presenter', 'host'],
    ['anchor', 'host'],
    ['guest', 'guest'],
    ['interviewee', 'guest'],
  ]),
  anyone: new Set([
    ...'i we you he she it they anyone anybody someone somebody everyone everybody people folks'.split(
      ' ',
    ),
    ...'others team group speakers participants attendees panel company'.split(' '),
    ...['group members', 'team members', 'group mates', 'they all', 'we all', 'you all'],
  ]),
  articles: wordSet('the a an our their its any all some every each one'),
  namesTakeArticles: false,
  honorifics: wordSet(
    'mr mrs ms miss dr prof professor sir madam hon councillor commissioner senator',
  ),
  prepositions: wordSet('of from at with for in'),
  persons: wordSet(
    'guy guys man men woman women lady ladies gentleman gentlemen person people folks rep reps representative representatives',
  ),
  afterName: null,
  separator: /\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&|vs\.?|versus|as well as|along with)\s+/i,
};

/** "What did investors ask" means those who ask for them. */
const ENGLISH_ASKERS: SpeakerWords = {
  ...ENGLISH_SPEAKER_WORDS,
  roles: new Map([
    ...ENGLISH_SPEAKER_WORDS.roles,
    ['investor', 'analyst'],
    ['shareholder', 'analyst'],
    ['questioner', 'analyst'],
  ]),
};

/** @param language `null` for English. */
export function speakerWordsOf({
  language,
  intent,
}: Pick<Frame, 'language' | 'intent'>): SpeakerWords {
  if (language !== null) return compileSpeakerWords(language);
  return intent === 'question' ? ENGLISH_ASKERS : ENGLISH_SPEAKER_WORDS;
}

const compileSpeakerWords = memoize(({ questions }: Language): SpeakerWords => {
  if (questions === undefined) return ENGLISH_SPEAKER_WORDS;
  const {
    roles,
    and,
    anyone,
    beforeName,
    prepositions,
    persons = '',
    afterName = null,
  } = questions;
  const before = foldedSet(beforeName);
  return {
    roles: new Map(
      ROLES.flatMap((role) =>
        [...foldedSet(roles[role] ?? '')].map((name): [string, Role] => [name, role]),
      ),
    ),
    anyone: foldedSet(anyone),
    articles: before,
    namesTakeArticles: true,
    honorifics: before,
    prepositions: foldedSet(prepositions),
    persons: foldedSet(persons),
    afterName,
    separator: new RegExp(`\\s*,\\s*|${and.source}`, and.flags),
  };
});

/** An underscore is a space. */
function foldedSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).flatMap((word) => fold(word.replaceAll('_', ' ')) || []));
}
