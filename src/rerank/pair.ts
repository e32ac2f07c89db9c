/** Joins the token ids of a question and a passage as BERT reads a pair: [CLS] question [SEP] passage [SEP]. */

const CLS = 101;
const SEP = 102;
/** Tokens of a pair. Longer ones were not trained on. */
const MAX_TOKENS = 256;
/** Tokens of a question. The passage keeps the other half. */
const MAX_QUESTION_TOKENS = 128;

export interface PairInput {
  readonly ids: readonly number[];
  /** 0 in the question, 1 in the passage. */
  readonly types: readonly number[];
}

/** Cuts the end of a passage that is too long. */
export function joinPair(question: readonly number[], passage: readonly number[]): PairInput {
  const asked = [CLS, ...question.slice(0, MAX_QUESTION_TOKENS), SEP];
  const answer = [...passage.slice(0, MAX_TOKENS - asked.length - 1), SEP];
  return {
    ids: [...asked, ...answer],
    types: [...asked.map(() => 0), ...answer.map(() => 1)],
  };
}
