/** What a format's reader has to provide, and the draft it returns before names become speakers. */

import type { Cue, Kind, Role, Section } from '../../domain/transcript.ts';
import type { Content } from './content.ts';

/** A mention of someone: only what this one place says of them. */
export interface PersonMention {
  readonly name: string;
  readonly title?: string | null;
  readonly affiliation?: string | null;
  readonly role?: Role | null;
  /** What stands before this person's turns where it is not the name: `JD`, `SPEAKER_00`. */
  readonly label?: string | null;
}

/** The speaker of what no one is named for; a transcript of nothing else is only read where that is wanted. */
export const UNKNOWN_SPEAKER: PersonMention = { name: 'Unknown speaker', role: 'unknown' };

export interface DraftTurn {
  /** The same object for the same label makes reading faster and means nothing else. */
  readonly speaker: PersonMention;
  readonly section: Section | null;
  /** Seconds from the beginning of the recording. */
  readonly start: number | null;
  readonly end: number | null;
  /** Times of parts of the text, where there are finer ones than the turn's. */
  readonly cues?: readonly Cue[];
  readonly text: string;
}

/** What the content says; what it leaves out is `null` and is filled in from the file name or not at all. */
export interface Draft {
  readonly title: string | null;
  readonly date: string | null;
  readonly kind: Kind | null;
  readonly company?: string | null;
  readonly ticker?: string | null;
  /** As `2025-Q3`. */
  readonly quarter?: string | null;
  /** People listed outside the turns (a roster, front matter), whether they speak or not. */
  readonly people: readonly PersonMention[];
  readonly turns: readonly DraftTurn[];
}

/** One way of writing a transcript down. A new format is one file that exports this and one line in `formats.ts`. */
export interface Format {
  readonly name: string;
  /** Lower case, with the dot: they break ties and decide nothing else. */
  readonly extensions: readonly string[];
  /**
   * How many speaker marks this format sees, 0 when it is not its own. A format with a signature that
   * nothing else has (such as `WEBVTT`) answers `Infinity`. Cheap for what is not its own: every format is
   * asked about every file.
   */
  score(content: Content): number;
  parse(content: Content): Draft;
}
