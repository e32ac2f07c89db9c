/** The exchanges of a question-and-answer section: who asks, of which firm, about what. Pure. */

import type { Speaker, Turn } from '../../main.ts';
import { shorten } from '../shorten.ts';

export interface Exchange {
  /** Of the question. */
  readonly turn: number;
  /** The one after its last. */
  readonly end: number;
  readonly speaker: Speaker;
  /** What is asked, shortened. */
  readonly topic: string;
}

const TOPIC_LENGTH = 80;
/** A sentence that asks, rather than "Can you hear me?" */
const QUESTION = /[^.!?]{25,400}\?/;
/** What people say before they ask. */
const POLITENESS =
  /^[\s,]*(?:(?:and|so|but|ok(?:ay)?|well|yes|yeah|hi|hello|thanks?|thank you|good (?:morning|afternoon|evening)|(?:my )?(?:first|second|next) question(?: is)?|i (?:just )?(?:wanted|want) to (?:ask|know)|i was wondering|i wonder)\b[\s,—–-]*)+/i;

/** An exchange lasts until somebody else asks. */
export function listExchanges(turns: readonly Turn[]): Exchange[] {
  const starts = turns.flatMap(({ section, speaker }, turn) =>
    section === 'qa' && speaker.role === 'analyst' ? turn : [],
  );
  const firsts = starts.filter(
    (turn, at) => at === 0 || turns[starts[at - 1]].speaker.name !== turns[turn].speaker.name,
  );
  return firsts.map((turn, at) => {
    const end = firsts[at + 1] ?? turns.length;
    const own = turns.slice(turn, end).filter(({ speaker }) => speaker.role === 'analyst');
    const { speaker } = turns[turn];
    return { turn, end, speaker, topic: topicOf(own.map(({ text }) => text)) };
  });
}

/** The first sentence of somebody that asks; else how they begin. */
function topicOf(texts: readonly string[]): string {
  const [asked = texts[0] ?? ''] = texts.flatMap((text) => QUESTION.exec(text)?.[0] ?? []);
  const topic = asked.replace(/\s+/g, ' ').trim().replace(POLITENESS, '');
  return shorten(topic.charAt(0).toUpperCase() + topic.slice(1), TOPIC_LENGTH);
}
