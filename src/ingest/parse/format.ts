/** The interface of a format, and the draft that it returns. */

import type { Cue, Kind, Role, Section } from '../../domain/transcript.ts';
import type { Content } from './content.ts';

/** What one place in a file says about a person. */
export interface PersonMention {
  readonly name: string;
  readonly title?: string | null;
  readonly affiliation?: string | null;
  readonly role?: Role | null;
  /** Label of this person's turns if it differs from the name: `JD`, `SPEAKER_00`. */
  readonly label?: string | null;
}

/** Placeholder for unattributed speech; rejected if nobody else speaks, unless `noSpeakers` is set. */
export const UNKNOWN_SPEAKER: PersonMention = {
  name: 'Unknown speaker',
  title: null,
  affiliation: null,
  role: 'unknown',
  label: null,
};

export interface DraftTurn {
  /** Reusing one object per label is only faster; identity has no meaning. */
  readonly speaker: PersonMention;
  readonly section: Section | null;
  /** Seconds. */
  readonly start: number | null;
  readonly end: number | null;
  /** Times within the turn. */
  readonly cues?: readonly Cue[];
  readonly text: string;
}

/** `null` where the content doesn't say; the file name may fill it in. */
export interface Draft {
  readonly title: string | null;
  readonly date: string | null;
  readonly kind: Kind | null;
  readonly company?: string | null;
  readonly ticker?: string | null;
  /** `2025-Q3`. */
  readonly quarter?: string | null;
  /** ISO 639-1, where the file states it. */
  readonly language?: string | null;
  /** Where the recording is played. */
  readonly url?: string | null;
  readonly tags?: readonly string[];
  /** People listed outside the turns (roster, front matter), speaking or not. */
  readonly people: readonly PersonMention[];
  readonly turns: readonly DraftTurn[];
  /** The file says what is no speech, as a chat does of the results of tools: nothing else is left out. */
  readonly leavesOutNoSpeech?: boolean;
}

/** A transcript format. A new one is a file that exports this and a line in `formats.ts`. */
export interface Format {
  readonly name: string;
  /** Lower case with dot; only a tie-breaker. */
  readonly extensions: readonly string[];
  /**
   * Number of speaker marks found; 0: not this format; `Infinity`: a unique signature (`WEBVTT`). Must reject foreign
   * content cheaply: runs for every file.
   */
  score(content: Content): number;
  parse(content: Content): Draft;
}
