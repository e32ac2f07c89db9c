/** Whom the operator calls to ask: "the line of Erik Woodring with Morgan Stanley" states name, firm and part in the call. */

import { sentences } from '../../text/sentences.ts';
import type { DraftTurn, Person } from '../format.ts';
import { HONORIFIC, PARTICLE } from './spoken-name.ts';

/** Characters; hand-offs are short. */
const SENTENCE_LENGTH = 400;

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’&.-]*";
const NAME = `(${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){1,4})`;
/** `(ph)`, `[Phonetic]`: the name was only heard. */
const HEARD = '(?: ?[[(][^\\])]{1,24}[\\])])?';
const FIRM_WORD = `(?:${WORD}|\\d[\\w&.-]*|&)`;
/** `Bank of America`, `Keefe, Bruyette & Woods`. */
const FIRM = `(${FIRM_WORD}(?:, ${WORD}(?= (?:&|and) ))?(?: (?:(?:of|and|the|for|de) ){0,2}${FIRM_WORD}){0,6})`;
const WITH = `,? (?:with|of|from|at|representing|calling from|on behalf of)(?: the)? ${FIRM}`;

const CALLED = new RegExp(
  `\\b(?:questions?\\b.{0,40}?\\b(?:from|of|is|by)|lines?\\b.{0,40}?\\b(?:of|is|to|for))(?: the line of)? ${NAME}${HEARD}(?:${WITH}|, ${FIRM})?`,
  'u',
);
const HANDED = new RegExp(
  `(?:^|[,:] |\\b(?:to|with|have|from|is|for) )${NAME}${HEARD}${WITH}`,
  'u',
);
/** Anyone may run the queue: these call for a question in so many words. */
const QUEUE = /\b(?:first|next|last|final|following) question\b|\bopen the line\b|\bline of\b/i;
/** Hands over to a manager. */
const MANAGER =
  /\b(?:turn|hand|pass|introduc\w*|host\w*|welcome|joined|joining|with us|with me)\b/i;

const ADDRESS = new RegExp(`^${HONORIFIC} `);

function calledIn(sentence: string, isOperator: boolean): Person | null {
  if (MANAGER.test(sentence) || !(isOperator || QUEUE.test(sentence))) return null;
  const called = CALLED.exec(sentence) ?? (isOperator ? HANDED.exec(sentence) : null);
  if (!called) return null;
  const [, name = '', firm, otherwise] = called;
  const affiliation = (firm ?? otherwise)?.replace(/(?<!\b(?:Co|Inc|Corp|Ltd))\.$/, '') ?? null;
  return { name: name.replace(ADDRESS, '').replace(/\.$/, ''), affiliation, role: 'analyst' };
}

/** Analysts as they are called, the first call of each first. */
export const calledToAsk = (turns: readonly DraftTurn[]): Person[] =>
  turns.flatMap(({ speaker, text }) => {
    const isOperator = speaker.role === 'operator';
    if (!isOperator && !QUEUE.test(text)) return [];
    return sentences(text).flatMap(([start, end]) => {
      const short = end - start <= SENTENCE_LENGTH;
      return (short && calledIn(text.slice(start, end), isOperator)) || [];
    });
  });
