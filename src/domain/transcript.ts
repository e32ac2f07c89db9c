/** The domain: what a transcript is made of. Everything depends on this file; it depends on nothing. */

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

export const KINDS = ['earnings-call', 'meeting', 'podcast', 'hearing', 'conversation'] as const;
export type Kind = (typeof KINDS)[number];

/** Who spoke, as far as the transcript says it: what is not said is `null` or `unknown`, never guessed. */
export interface Speaker {
  readonly name: string;
  readonly title: string | null;
  readonly affiliation: string | null;
  readonly role: Role;
  /** What the transcript itself calls them, where a library's user has since said who it is. */
  readonly label?: string;
}

/** A piece of a turn's text with its own time, as subtitles and speech recognition give it. */
export interface Cue {
  /** Where it begins in the turn's text, in UTF-16 code units; it lasts to the next cue. */
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
  /** Ascending; empty where only the turn as a whole has a time, or none has. */
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
  /** Whose call it is: name, stock exchange symbol, and the quarter spoken of, as `2025-Q3`. */
  readonly company: string | null;
  readonly ticker: string | null;
  readonly quarter: string | null;
  /** The file it was read from. */
  readonly source: string;
  readonly participants: readonly Speaker[];
  readonly turns: readonly Turn[];
}

/** A piece of exactly one turn: its text is `turn.text.slice(...offsets)`, never rewritten. */
export interface Passage {
  /** The turn's position in its transcript, from 0. */
  readonly turn: number;
  /** UTF-16 code units into the turn's text, end exclusive. */
  readonly offsets: readonly [start: number, end: number];
}
