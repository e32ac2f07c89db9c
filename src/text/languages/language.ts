/** What the data of a language may state. To add a language is to add a file and a line in `languages.ts`. */

import type { SpeechAct } from '../../domain/query.ts';
import type { Kind, Role } from '../../domain/transcript.ts';

/** The words of a list are separated by white space; in patterns `_` is a space. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** ISO 639-3, as the detector names it. */
  readonly code3: string;
  /** A stemmer of `@orama/stemmers`. */
  readonly stemmer?: string;
  /** Function words and fillers, which say nothing about a passage. */
  readonly stopWords?: string;
  /** Whether words of other scripts in it are English: `GPU` in Japanese. */
  readonly hasOwnScript?: boolean;
  /** Spellings that the stemmer takes as one: `[/ae/g, 'ä']`. Lower case. */
  readonly spelling?: readonly (readonly [RegExp, string])[];
  /** Particles that stick to the end of a word, longest first, as a pattern. */
  readonly particles?: RegExp;
  /** The twelve months; each a list of patterns for its beginning, separated by `|`. */
  readonly months?: string;
  /** Abbreviations that end no sentence. */
  readonly abbreviations?: string;
  /** Whether a full stop makes a number an ordinal: `3. Quartal`. */
  readonly hasOrdinalStops?: boolean;
  /** Names of the fields in the head of a document. */
  readonly fields?: Partial<Record<FieldKind, readonly string[]>>;
  /** Words of a title that name the kind of conversation, as patterns. */
  readonly kinds?: Partial<Record<Kind, string>>;
  /** A quarter, with its number as a group. */
  readonly quarter?: string;
  /** Job titles that companies give their people, and names of parts in a conversation, as patterns. */
  readonly roles?: Partial<Record<Role, string>>;
  /** Job titles in full in English, so that a question in one language finds them in the other. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Labels of speakers without a name, as in `Sprecher 1`. */
  readonly unnamed?: string;
  /** Patterns of a sentence or a clause in which people decide, object, promise; none is sure. */
  readonly acts?: Readonly<Partial<Record<SpeechAct, readonly string[]>>>;
  readonly questions?: QuestionWords;
  readonly amounts?: Partial<Record<Amount, AmountWords>>;
}

/** What a question may ask for, beside a number. */
export type Amount = 'money' | 'age';

/** Patterns. */
export interface AmountWords {
  /** The beginning of a question for it. */
  readonly asks: string;
  /** How a text names one. */
  readonly names: string;
}

/** Lists name people on the lines below or in a row; the role is that of the people. */
export type FieldKind =
  | 'title'
  | 'date'
  | 'company'
  | 'participants'
  | 'speakers'
  | 'analysts'
  | 'hosts'
  | 'guests';

/** How questions are asked. */
export interface QuestionWords {
  /**
   * Frames with WHO and TOPIC in the place of those; patterns for a whole question, in any case: "what did WHO say about
   * TOPIC", "who spoke about TOPIC".
   */
  readonly said: readonly string[];
  /** The same for those that look for questions: "who asked about TOPIC". */
  readonly asked: readonly string[];
  /** The same for those that count only with a WHO in the library: "WHO on TOPIC", "according to WHO, TOPIC". */
  readonly about: readonly string[];
  /** How what people do is asked for: "what did WHO decide about TOPIC". */
  readonly acts?: AskedActs;
  /** In front of a name: articles, forms of address. */
  readonly beforeName: string;
  /** Behind a name. */
  readonly afterName?: RegExp;
  /** Between two names. */
  readonly and: RegExp;
  /** Words for no one in particular. */
  readonly anyone: string;
  /** "of" and its like between a role and a firm. */
  readonly prepositions: string;
  /** "In the", "during the" in front of a kind of conversation, as a pattern. */
  readonly atPlace?: string;
  /** "Man", "people" and their like, which say nothing beside a firm or a title. */
  readonly persons?: string;
  /** Names of roles, singular and plural. */
  readonly roles: Partial<Record<Role, string>>;
}

export interface AskedActs {
  /** "about" and its like with the space behind it, which is ABOUT_ in frames. */
  readonly about: string;
  /** As `said` above; the words of an act are in the place of VERB, DONE, STATE and NOUN. Acts without such words have none of these. */
  readonly frames: readonly string[];
  readonly words: Partial<Record<SpeechAct, ActWords>>;
}

/** Each but `asked` and `said` is a pattern. */
export interface ActWords {
  /** "decides", "decided". */
  readonly verb?: string;
  /** "decided" of "was decided", "has decided". */
  readonly done?: string;
  /** "against" of "who is against". */
  readonly state?: string;
  /** "decisions". */
  readonly noun?: string;
  /** Frames of its own. */
  readonly asked?: readonly string[];
  /** How people say it, which is searched where no subject is named. */
  readonly said: string;
}
