/** Every number that ranking is tuned by. Each was chosen on the development sets; BENCHMARKS.md has what else was tried. */

/** BM25. A low k1: in talk, a repeated word says less than in print. */
export const k1 = 0.6;
export const b = 0.75;

/** Passages found by BM25, and pairs found by cosine, that are ranked. */
export const RETRIEVAL_DEPTH = 100;
/** Share of the depth whose neighbours become candidates too, and how many on either side. */
export const NEIGHBOUR_SHARE = 0.5;
export const NEIGHBOUR_RADIUS = 2;

/** Weights of a passage's own vector and of its surroundings in the vectors that retrieval scans. */
export const CONTEXT_WEIGHTS = { passage: 0.5, near: 0.3, around: 0.3 } as const;
/** Terms of a passage that counts half in its surroundings: "Yeah, exactly." says little about their subject. */
export const HALF_WEIGHT_TERMS = 10;

/**
 * The score, Σ weight · feature: a softmax over candidates, fitted by cross-validation and rounded. The weights sum up to
 * about 1.
 */
export const BM25_WEIGHTS = {
  passage: 0.1,
  near: 0.11,
  around: 0.19,
  wide: 0.12,
  transcript: 0.06,
  question: 0.05,
} as const;
export const COSINE_WEIGHTS = { passage: 0.08, near: 0.08, around: 0.08 } as const;
/** The question names the speaker. */
export const NAMED_WEIGHT = 0.02;
/** The passage has a number for "how much", a time for "when". */
export const ANSWER_TYPE_WEIGHT = 0.07;
/** Short turns seldom answer: "Yeah.", "Thank you, operator." */
export const LENGTH_WEIGHT = 0.09;
/** Terms of a long passage. */
export const LONG_PASSAGE_TERMS = 60;
/** Questions do not answer, unless the query asks for questions. By the query's intent. */
export const QUESTION_WEIGHTS = { question: 0.15, statement: -0.12, null: -0.12 } as const;
