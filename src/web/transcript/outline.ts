/** The outline of a transcript: its sections, each with its speakers by first turn. Pure. */

import type { Section, Speaker, Turn } from '../../main.ts';

export interface OutlineSection {
  readonly section: Section | null;
  readonly firstTurn: number;
  readonly speakers: readonly OutlineSpeaker[];
}

export interface OutlineSpeaker {
  readonly speaker: Speaker;
  /** Ascending. */
  readonly turns: readonly number[];
}

export function buildTranscriptOutline(turns: readonly Turn[]): OutlineSection[] {
  const parts: {
    section: Section | null;
    firstTurn: number;
    people: Map<string, OutlineSpeakerDraft>;
  }[] = [];
  turns.forEach(({ section, speaker }, turn) => {
    let part = parts.at(-1);
    if (part === undefined || part.section !== section) {
      part = { section, firstTurn: turn, people: new Map() };
      parts.push(part);
    }
    const person = part.people.get(speaker.name) ?? { speaker, turns: [] };
    person.turns.push(turn);
    part.people.set(speaker.name, person);
  });
  return parts.map(({ people, ...part }) => ({ ...part, speakers: [...people.values()] }));
}

/** The first turn after `current`; after the last, the first again. */
export function nextTurnAfter(turns: readonly number[], current: number): number {
  return turns.find((turn) => turn > current) ?? turns[0];
}

interface OutlineSpeakerDraft {
  readonly speaker: Speaker;
  readonly turns: number[];
}
