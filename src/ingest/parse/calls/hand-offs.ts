/** Analysts whom the operator announces: "the line of Erik Woodring with Morgan Stanley" states name and firm. */

import { splitSentences } from '../../../text/sentences.ts';
import type { DraftTurn, PersonMention } from '../format.ts';
import { HONORIFIC_PATTERN, PARTICLE_PATTERN } from '../people/names.ts';

/** Characters; hand-offs are short. */
const MAX_SENTENCE_LENGTH = 400;

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’&.-]*";
const NAME = `(${WORD}(?: (?:${PARTICLE_PATTERN} ){0,2}${WORD}){1,4})`;
/** `(ph)`, `[Phonetic]`: spelled by ear. */
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
/** Marks whoever else runs the queue. */
const NEXT_QUESTION =
  /\b(?:first|next|last|final|following) question\b|\bopen the line\b|\bline of\b/i;
/** Whoever says it runs the queue. */
export const callsQuestion = (text: string): boolean => NEXT_QUESTION.test(text);

/** Introduces a manager. */
const MANAGER_HAND_OVER =
  /\b(?:turn|hand|pass|introduc\w*|host\w*|welcome|joined|joining|with us|with me)\b/i;

const LEADING_HONORIFIC = new RegExp(`^${HONORIFIC_PATTERN} `);

function parseHandOff(sentence: string, isOperator: boolean): PersonMention | null {
  if (MANAGER_HAND_OVER.test(sentence) || !(isOperator || NEXT_QUESTION.test(sentence)))
    return null;
  const match = QUESTION_FROM.exec(sentence) ?? (isOperator ? HAND_OVER_TO.exec(sentence) : null);
  if (!match) return null;
  const [, name, firm, firmAfterComma] = match;
  const affiliation =
    (firm ?? firmAfterComma)?.replace(/(?<!\b(?:Co|Inc|Corp|Ltd))\.$/, '') ?? null;
  return {
    name: name.replace(LEADING_HONORIFIC, '').replace(/\.$/, ''),
    affiliation,
    role: 'analyst',
  };
}

/** In the order of the call, repeats included. */
export const findCalledAnalysts = (turns: readonly DraftTurn[]): PersonMention[] =>
  turns.flatMap(({ speaker, text }) => {
    const isOperator = speaker.role === 'operator';
    if (!isOperator && !NEXT_QUESTION.test(text)) return [];
    return splitSentences(text).flatMap(([start, end]) => {
      const isShort = end - start <= MAX_SENTENCE_LENGTH;
      return (isShort && parseHandOff(text.slice(start, end), isOperator)) || [];
    });
  });
