/** What is stored of a passage → how it is shown. */

import type { Speaker } from '../../domain/transcript.ts';
import type { Hit, PassageView, TurnView } from '../../domain/views.ts';
import { toHit } from '../retrieve/to-hit.ts';
import type { Content, StoredTranscript, StoredView } from './content.ts';

export function displayedSpeakers({ speakers }: StoredTranscript): Speaker[] {
  return speakers.map(({ speaker }) => speaker);
}

export function toPassageView(
  passage: number,
  { speakers }: StoredTranscript,
  { speaker, question: _, ...view }: StoredView,
): PassageView {
  return { passage, speaker: speakers[speaker].speaker, ...view };
}

export function buildHit(
  passage: number,
  transcript: StoredTranscript,
  view: StoredView,
  { turns }: Content,
): Hit {
  const { info, speakers } = transcript;
  const turnAt = (turn: number | null): TurnView | null => {
    if (turn === null || turns[turn] === undefined) return null;
    const { speaker, text } = turns[turn];
    return { turn, speaker: speakers[speaker].speaker, text };
  };
  const { text } = turns[view.turn];
  const { question } = view;
  return toHit(toPassageView(passage, transcript, view), {
    transcript: info,
    text,
    question,
    turnAt,
  });
}
