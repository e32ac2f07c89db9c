/** Splits several questions in one: "what did it cost and who paid", "how many? and why?". */

/** Longer text is a passage to find similar ones of, not a question. */
const MAX_LENGTH = 250;
const MAX_PARTS = 4;
const MIN_PART_WORDS = 3;

const QUESTION_WORD = 'what|who|how|why|when|where|which|whose|did|does|do|is|are|was|were';
const NEXT_QUESTION = `(?:and|or)\\s+(?:also\\s+)?(?=(?:${QUESTION_WORD})\\s)`;
const BOUNDARY = new RegExp(`\\?\\s*(?:(?:and|or|also)\\s+)?(?=\\S)|,?\\s+${NEXT_QUESTION}`, 'giu');
/** "Why did it fail, who paid, and what did it cost": without the last comma, the first may be between clauses of one question. */
const ENUMERATES = new RegExp(`,\\s+${NEXT_QUESTION}`, 'iu');
const ENUMERATED = new RegExp(`${BOUNDARY.source}|,\\s+(?=(?:${QUESTION_WORD})\\s)`, 'giu');
const BEGINS_AS_QUESTION = new RegExp(`^(?:${QUESTION_WORD})\\b`, 'iu');
const QUESTION_WORDS = new RegExp(`^(?:(?:${QUESTION_WORD}|much|many|long|often)\\s+)+`, 'iu');
/** "How did management answer", "what was the answer": the answers to what is asked before it. */
const ASKS_FOR_ANSWER =
  /^(?:(?:how|what) (?:did|does|do) .{1,60}? (?:answer|respond|reply|say|reply to (?:it|that))(?: (?:it|that|him|her|them|to (?:it|that|him|her|them)))?|how (?:was|were|is) (?:it|this|that|they) (?:answered|handled|addressed)|what (?:was|were|is) (?:the|their|his|her) (?:answers?|reply|repl(?:y|ies)|responses?))$/iu;
const POINTS_BACK = /\b(?:it|they|them|this|that|these|those|he|she|him|her|its|their|his)\b/iu;

export interface SplitQuestion {
  /** At least one. */
  readonly parts: readonly string[];
  /** Whether the answers to the questions of the first part are asked for too. */
  readonly withAnswers: boolean;
}

export const wholeQuestion = (asked: string): SplitQuestion => ({
  parts: [asked],
  withAnswers: false,
});

export function splitQuestion(asked: string): SplitQuestion {
  const whole = wholeQuestion(asked);
  if (asked.length > MAX_LENGTH || /["“”„]/.test(asked)) return whole;
  const clauses = asked
    .split(ENUMERATES.test(asked) ? ENUMERATED : BOUNDARY)
    .map((clause) => clause.replace(/[\s?!.,;]+$/u, '').trim())
    .filter((clause) => clause !== '');
  const areQuestions = clauses.every(
    (clause) => clause.split(/\s+/).length >= MIN_PART_WORDS && BEGINS_AS_QUESTION.test(clause),
  );
  if (clauses.length < 2 || clauses.length > MAX_PARTS || !areQuestions) return whole;
  const [first, ...others] = clauses;
  const isAsking = /\bask(?:s|ed)?\b/iu.test(first);
  const rest = others.filter((clause) => !(isAsking && ASKS_FOR_ANSWER.test(clause)));
  return {
    parts: [
      first,
      ...rest.map((clause) =>
        POINTS_BACK.test(clause) ? `${clause} ${subjectOf(first)}` : clause,
      ),
    ],
    withAnswers: rest.length < others.length,
  };
}

/** "it" in a later part is what the first one asks about. */
function subjectOf(first: string): string {
  return first.replace(QUESTION_WORDS, '');
}
