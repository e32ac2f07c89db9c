/** Turns whose speakers are other mentions. */

import type { DraftTurn, PersonMention } from './format.ts';

export function replaceSpeakers(
  turns: readonly DraftTurn[],
  whoIs: (speaker: PersonMention) => PersonMention,
): DraftTurn[] {
  /* One shape and one kind of array for all documents: V8 compiles again what has seen others. */
  const replaced: DraftTurn[] = [];
  for (const turn of turns) replaced.push(replaceSpeaker(turn, whoIs(turn.speaker)));
  return replaced;
}

const replaceSpeaker = (
  { section, start, end, cues, text }: DraftTurn,
  speaker: PersonMention,
): DraftTurn => ({ speaker, section, start, end, cues, text });
