/** Cues, as subtitles and speech recognition give them, to turns: one speaker's successive cues are one turn that keeps their times. */

import type { Cue } from '../transcript.ts';
import { type DraftTurn, NOBODY, type Person } from './format.ts';

export interface SpokenCue {
  /** `null` where none is named. */
  readonly speaker: Person | null;
  /** Seconds from the beginning of the recording. */
  readonly start: number;
  readonly end: number | null;
  /** Without line breaks. */
  readonly text: string;
}

/** What follows one another in time and is said by one name is one turn; files may have it out of order. */
export function turnsOfCues(cues: readonly SpokenCue[]): DraftTurn[] {
  const spoken = cues.filter(({ text }) => text !== '');
  const turns: Growing[] = [];
  // Sorting is stable: what begins and ends together stays as the file has it.
  for (const { speaker, start, end, text } of [...spoken].sort(inTime)) {
    const who = speaker ?? NOBODY;
    let turn = turns.at(-1);
    if (turn?.speaker.name !== who.name) {
      turn = { speaker: who, start, end, cues: [], texts: [], length: 0 };
      turns.push(turn);
    }
    if (turn.texts.length > 0) turn.length++;
    turn.cues.push({ at: turn.length, start, end });
    turn.texts.push(text);
    turn.length += text.length;
    turn.end = end;
  }
  return turns.map(({ texts, length: _, ...turn }) => ({
    ...turn,
    section: null,
    text: texts.join(' '),
  }));
}

interface Growing {
  readonly speaker: Person;
  readonly start: number;
  end: number | null;
  readonly cues: Cue[];
  readonly texts: string[];
  length: number;
}

const inTime = (a: SpokenCue, b: SpokenCue): number =>
  a.start - b.start || (a.end ?? a.start) - (b.end ?? b.start);
