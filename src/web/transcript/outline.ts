/** A transcript at a glance: its sections, and who speaks in each, in the order they first do. Pure. */

import type { Section, Speaker, Turn } from '../../main.ts';

export interface OutlineSection {
  readonly section: Section | null;
  /** Its first turn. */
  readonly firstTurn: number;
  readonly speakers: readonly OutlineSpeaker[];
}

export interface OutlineSpeaker {
  readonly speaker: Speaker;
  /** Numbers of turns, ascending. */
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

/** The first of the turns after another one, or the first of all after the last: so one goes round them. */
export function nextTurnAfter(turns: readonly number[], current: number): number {
  return turns.find((turn) => turn > current) ?? turns[0];
}

interface OutlineSpeakerDraft {
  readonly speaker: Speaker;
  readonly turns: number[];
}
