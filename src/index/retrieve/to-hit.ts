/** A passage with all that is shown of it: the question it answers, and a few sentences before and after. */

import type { Hit, PassageView, TranscriptInfo, TurnView } from '../../domain/views.ts';
import { excerptQuestion, firstSentences, lastSentences } from '../../text/excerpt.ts';

/** What a passage is a part of. */
export interface Surroundings {
  readonly transcript: TranscriptInfo;
  /** Of the whole turn. */
  readonly text: string;
  /** The turn whose question it answers. */
  readonly question: number | null;
  /** A turn of the transcript; `null` where there is none. */
  readonly turnAt: (turn: number | null) => TurnView | null;
}

export function toHit(
  passage: PassageView,
  { transcript, text, question, turnAt }: Surroundings,
): Hit {
  const { turn, speaker, offsets } = passage;
  const own = (part: string): TurnView | null =>
    part.trim() === '' ? null : { turn, speaker, text: part };
  const turnBefore = () => (question === turn - 1 ? null : turnAt(turn - 1));
  return {
    ...passage,
    transcript,
    question: cut(turnAt(question), excerptQuestion),
    before: cut(own(text.slice(0, offsets[0])) ?? turnBefore(), lastSentences),
    after: cut(own(text.slice(offsets[1])) ?? turnAt(turn + 1), firstSentences),
  };
}

function cut(view: TurnView | null, toExcerpt: (text: string) => string): TurnView | null {
  const excerpt = view === null ? '' : toExcerpt(view.text);
  return view === null || excerpt === '' ? null : { ...view, text: excerpt };
}
