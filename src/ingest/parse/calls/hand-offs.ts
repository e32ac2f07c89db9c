/** Whom the operator calls to ask: "the line of Erik Woodring with Morgan Stanley" states name, firm and part in the call. */

import { splitSentences } from '../../../text/sentences.ts';
import type { DraftTurn, PersonMention } from '../format.ts';
import { HONORIFIC_PATTERN, PARTICLE_PATTERN } from './spoken-name.ts';

/** Characters; hand-offs are short. */
const MAX_SENTENCE_LENGTH = 400;

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’&.-]*";
const NAME = `(${WORD}(?: (?:${PARTICLE_PATTERN} ){0,2}${WORD}){1,4})`;
/** `(ph)`, `[Phonetic]`: the name was only heard. */
const PHONETIC_MARK = '(?: ?[[(][^\\])]{1,24}[\\])])?';
const FIRM_WORD = `(?:${WORD}|\\d[\\w&.-]*|&)`;
/** `Bank of America`, `Keefe, Bruyette & Woods`. */
const FIRM = `(${FIRM_WORD}(?:, ${WORD}(?= (?:&|and) ))?(?: (?:(?:of|and|the|for|de) ){0,2}${FIRM_WORD}){0,6})`;
const WITH_FIRM = `,? (?:with|of|from|at|representing|calling from|on behalf of)(?: the)? ${FIRM}`;

const QUESTION_FROM = new RegExp(
  `\\b(?:questions?\\b.{0,40}?\\b(?:from|of|is|by)|lines?\\b.{0,40}?\\b(?:of|is|to|for))(?: the line of)? ${NAME}${PHONETIC_MARK}(?:${WITH_FIRM}|, ${FIRM})?`,
  'u',
);
const HAND_OVER_TO = new RegExp(
  `(?:^|[,:] |\\b(?:to|with|have|from|is|for) )${NAME}${PHONETIC_MARK}${WITH_FIRM}`,
  'u',
);
/** Anyone may run the queue: these call for a question in so many words. */
const NEXT_QUESTION =
  /\b(?:first|next|last|final|following) question\b|\bopen the line\b|\bline of\b/i;
/** Hands over to a manager. */
const MANAGER_HAND_OVER =
  /\b(?:turn|hand|pass|introduc\w*|host\w*|welcome|joined|joining|with us|with me)\b/i;

const LEADING_HONORIFIC = new RegExp(`^${HONORIFIC_PATTERN} `);

function parseHandOff(sentence: string, isOperator: boolean): PersonMention | null {
  if (MANAGER_HAND_OVER.test(sentence) || !(isOperator || NEXT_QUESTION.test(sentence)))
    return null;
  const called = QUESTION_FROM.exec(sentence) ?? (isOperator ? HAND_OVER_TO.exec(sentence) : null);
  if (!called) return null;
  const [, name = '', firm, otherwise] = called;
  const affiliation = (firm ?? otherwise)?.replace(/(?<!\b(?:Co|Inc|Corp|Ltd))\.$/, '') ?? null;
  return {
    name: name.replace(LEADING_HONORIFIC, '').replace(/\.$/, ''),
    affiliation,
    role: 'analyst',
  };
}

/** Analysts as they are called, the first call of each first. */
export const findCalledAnalysts = (turns: readonly DraftTurn[]): PersonMention[] =>
  turns.flatMap(({ speaker, text }) => {
    const isOperator = speaker.role === 'operator';
    if (!isOperator && !NEXT_QUESTION.test(text)) return [];
    return splitSentences(text).flatMap(([start, end]) => {
      const short = end - start <= MAX_SENTENCE_LENGTH;
      return (short && parseHandOff(text.slice(start, end), isOperator)) || [];
    });
  });
