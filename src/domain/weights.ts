/** Every number that ranking is tuned by. Each was chosen on the development sets; BENCHMARKS.md has what else was tried. */

import type { Readings } from './readings.ts';

/** BM25. A low k1: in talk, a repeated word says less than in print. */
export const k1 = 0.6;
export const b = 0.75;

/** Passages of spoken English that count beside an empty library's in the rarity of a term; half as many beside as many. */
export const EXPECTED_PASSAGES = 2_000;

/** Passages found by BM25, and pairs found by cosine, that are ranked. */
export const RETRIEVAL_DEPTH = 100;
/** Share of the depth whose neighbours become candidates too, and how many on either side. */
export const NEIGHBOUR_SHARE = 0.5;
export const NEIGHBOUR_RADIUS = 2;

/** Weights of a passage's own vector and of its surroundings in the vectors that retrieval scans. */
export const CONTEXT_WEIGHTS = { passage: 0.5, near: 0.3, around: 0.3 } as const;
/**
 * Who describes a conversation in a paragraph looks for it as a whole: from so many terms on its transcript's words count more,
 * in full from as many again. Source: written answers over the 35 meetings of qmsum-dev, see BENCHMARKS.md.
 */
export const PARAGRAPH_TERMS = 15;
export const PARAGRAPH_TRANSCRIPT_WEIGHT = 1;

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
/**
 * Where hardly any of the question's words are said near each other, meaning counts more: what each cosine weighs in addition,
 * and the share of words (BM25 of `near`, the best candidate's) at which it is half of that. Above the share by some widths
 * it is nothing. Source: `npm run bench:samples`, on questions in other words than their answers.
 */
export const UNSAID_COSINE_WEIGHTS = { passage: 0.25, near: 0.15, around: 0.15 } as const;
export const UNSAID_SHARE = 0.25;
export const UNSAID_SHARE_WIDTH = 0.04;
/** The question names the speaker. */
export const NAMED_WEIGHT = 0.02;
/** The passage has a number for "how much", a time for "when". */
export const ANSWER_TYPE_WEIGHT = 0.07;
/** It was said at the time that the question names; a share of it where it was said soon after. Source: LoCoMo's dated questions. */
export const DATED_WEIGHT = 0.1;
export const SOON_AFTER_DAYS = 30;
export const SOON_AFTER_SHARE = 0.3;
/** Short turns seldom answer: "Yeah.", "Thank you, operator." */
export const LENGTH_WEIGHT = 0.09;
/** Terms of a long passage. */
export const LONG_PASSAGE_TERMS = 60;
/** Questions do not answer, unless the query asks for questions or for whoever brings something up. By the query's intent. */
export const QUESTION_WEIGHTS = {
  question: 0.15,
  mention: 0,
  statement: -0.12,
  null: -0.12,
} as const;

/**
 * Passages within which what is said still belongs to a firm, product or place that is named, and what they gain where a
 * question names it. Source: the three development sets; for the passage itself, and within two, more lost.
 */
export const NAMED_CONTEXT = 20;
export const NAMED_CONTEXT_WEIGHT = 0.1;

/** Passages that are read where a question asks for what people do, or for money or an age, and what those gain that do or name it. */
export const ACT_DEPTH = 60;
export const ACT_WEIGHT = 0.1;
/**
 * Share of the subject's words (BM25 of `passage`) with which a passage raises it, and passages within which what people do
 * still is about it. Source: questions for decisions and objections over `data/`.
 */
export const MIN_RAISED_SHARE = 0.3;
export const RAISED_WITHIN = 10;

/**
 * Minimum best score of a match; scores are absolute, so it serves every library. Source: the questions of each
 * development set against the libraries of the others, see BENCHMARKS.md.
 */
export const MIN_SCORE = 0.28;
/**
 * Minimum of the highest logit plus so many logits times the share of the question's words that is said near each other
 * (BM25 of `near`), where the reranker has read passages. Source: `npm run bench:confidence`.
 */
export const MIN_READ_LOGIT = -1.4;
export const SAID_LOGITS = 12;
/** Minimum score of a match as a share of the best score. */
export const MIN_RELATIVE_SCORE = 0.6;
/**
 * Minimum score of a result that is shown as one, as a share of the best's; facets and briefs take all that matches. Source: the
 * questions of `npm run bench:reader`.
 */
export const MIN_RESULT_SHARE = 0.7;
/** Minimum cosine of a match that shares no word with the question, nor does the question it answers. */
export const MIN_COSINE = 0.2;
/** The same of a question, where whoever asked is asked for. Source: 20 such questions, most over `data/`. */
export const MIN_ASKED_COSINE = 0.35;
/**
 * The same where a speaker is named beside whom no other word of the question is said, of the question without the name. Source:
 * questions of LoCoMo asked about somebody else.
 */
export const MIN_NAMED_COSINE = 0.3;
/** Share of the question's words in one passage (BM25 of `passage`) from which on it counts as said in these words. */
export const MIN_SAID_SHARE = 0.5;

/** Letters of a word or name for each mistake that is forgiven; shorter ones are other words rather than mistakes. */
export const LETTERS_PER_MISTAKE = 5;

/** Best passages that a second look reads at most. */
export const RERANK_DEPTH = 24;
/** Tokens of questions and passages that it reads at most, so that it takes a quarter of a second of processor time at most. */
export const RERANK_TOKENS = 1_300;
/** Difference of the reranker's logits at which a passage counts e times less than the one that it likes best. */
export const RELEVANCE_SCALE = 4;
/** The reranker's opinions in the score, of both of its readings. */
export const RELEVANCE_WEIGHTS: Readings = { question: 0.15, around: 0.1 };

/** Weight of a passage's own words and meaning, beside its score, in choosing the passage that an exchange is shown by. */
export const OWN_WORDS_WEIGHT = 0.05;
/** Weight of the cosine in a sentence's score; the rest is the share of the query terms in it. */
export const SENTENCE_COSINE_WEIGHT = 0.5;
/**
 * Share of the question's words that a sentence's meaning makes up for. Of 2,575 passages of several sentences, in 7 the best
 * one has that many less than another.
 */
export const MAX_WORDS_OUTWEIGHED = 0.2;
/** Minimum score of a sentence that is highlighted. */
export const MIN_SENTENCE_SCORE = 0.15;
