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
  /^[\s,]*(?:(?:and|so|but|ok(?:ay)?|well|yes|yeah|hi|hello|thank you|thanks?|good (?:morning|afternoon|evening)|(?:my )?(?:(?:one|first|second|next) )?question(?: is| has to do)?(?: around| about| on| with)?|i (?:just )?(?:wanted|want) to (?:ask|know)|i was wondering|i wonder)\b[\s,—–-]*)+/i;
const THANKS =
  /^(?:thanks?|thank you|hi|hello|good (?:morning|afternoon|evening)|congratulations)\b/i;
/** "[Foreign language]" */
const REMARK = /\[[^\][]{1,60}\]/g;

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

/** The first sentence of somebody that asks; else how they begin, once they have thanked. */
function topicOf(texts: readonly string[]): string {
  const said = texts.map((text) => text.replace(REMARK, ' ').trim());
  const [asked = beginningOf(said[0] ?? '')] = said.flatMap(
    (text) => QUESTION.exec(text)?.[0] ?? [],
  );
  const topic = asked.replace(/\s+/g, ' ').trim().replace(POLITENESS, '');
  return shorten(topic.charAt(0).toUpperCase() + topic.slice(1), TOPIC_LENGTH);
}

function beginningOf(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.find((sentence) => !THANKS.test(sentence)) ?? text;
}
