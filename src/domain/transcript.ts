/** What a transcript is made of. */

export const ROLES = [
  'management',
  'analyst',
  'operator',
  'host',
  'guest',
  'participant',
  'unknown',
] as const;
export type Role = (typeof ROLES)[number];

export const SECTIONS = ['prepared', 'qa'] as const;
export type Section = (typeof SECTIONS)[number];

export const KINDS = [
  'earnings-call',
  'meeting',
  'podcast',
  'hearing',
  'conversation',
  'chat',
] as const;
export type Kind = (typeof KINDS)[number];

/** What the transcript does not state is `null` or `unknown`, never guessed. */
export interface Speaker {
  readonly name: string;
  readonly title: string | null;
  readonly affiliation: string | null;
  readonly role: Role;
  /** Their name in the file, where a speaker edit changed it. */
  readonly label?: string;
}

/** A piece of a turn with its own time, as in subtitles and speech recognition. It lasts to the next cue. */
export interface Cue {
  /** Offset into the turn's text, in UTF-16 code units. */
  readonly at: number;
  /** Seconds from the beginning of the recording. */
  readonly start: number;
  readonly end: number | null;
}

/** One speaker's uninterrupted stretch of speech. */
export interface Turn {
  /** One of the transcript's `participants`, the same object. */
  readonly speaker: Speaker;
  readonly section: Section | null;
  /** Seconds from the beginning of the recording. */
  readonly start: number | null;
  readonly end: number | null;
  /** Ascending; empty where no part has a time of its own. */
  readonly cues: readonly Cue[];
  readonly text: string;
}

/** One recorded conversation. */
export interface Transcript {
  /** Unique in a library; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601 day. */
  readonly date: string | null;
  readonly kind: Kind | null;
  /** Of an earnings call; the quarter reported on, as `2025-Q3`. */
  readonly company: string | null;
  readonly ticker: string | null;
  readonly quarter: string | null;
  /** Of the speech, as ISO 639-1. */
  readonly language: string | null;
  /** Where the recording is played, on the web. */
  readonly url: string | null;
  /** As their owner wrote them, none twice. */
  readonly tags: readonly string[];
  /** Its file. */
  readonly source: string;
  readonly participants: readonly Speaker[];
  readonly turns: readonly Turn[];
}

/** A piece of exactly one turn: its text is `turn.text.slice(...offsets)`, never rewritten. */
export interface Passage {
  /** From 0. */
  readonly turn: number;
  /** UTF-16 code units, end exclusive. */
  readonly offsets: readonly [start: number, end: number];
}

/** What of a conversation decides who asks and who answers. */
export interface Conversation {
  readonly participants: readonly Pick<Speaker, 'role'>[];
  readonly turns: readonly (Pick<Turn, 'section' | 'text'> & {
    /** One of the participants, the same object. */
    readonly speaker: Pick<Speaker, 'role'>;
  })[];
}

/** For each turn the position of the turn whose question it answers, or `null`. */
export type PairQuestions = (conversation: Conversation) => (number | null)[];
