/** A candidate: a passage worth ranking, with its features. */

import type { Role, Section } from './transcript.ts';
import type { ContextWindow, CosineWindow } from './windows.ts';

/** Expected answer types: which a question asks for, which a passage contains. */
export const ANSWER_TYPES = ['number', 'time'] as const;

export type AnswerType = (typeof ANSWER_TYPES)[number];

/** How well each context window of a passage matches the query. */
export interface Features {
  /** BM25 as a share of the query's upper bound, 0 to 1. */
  readonly bm25: Readonly<Record<ContextWindow, number>>;
  /** −1 to 1. */
  readonly cosine: Readonly<Record<CosineWindow, number>>;
  /** Terms of the query that it lacks, but its surroundings or the question that it answers have. */
  readonly contextTerms: readonly string[];
}

/** What speech is apart from its subject. */
export interface SpeechTraits {
  /** It hands over, greets, gives thanks or warns of the law, and does nothing else. */
  readonly isHousekeeping: boolean;
  /** It says too little to answer anything but the question before it. */
  readonly isFragment: boolean;
  /** It begins with a word that stands for what the passage before it says. */
  readonly pointsBack: boolean;
}

export interface Candidate extends SpeechTraits {
  /** Its number in the library, never reused; neighbours have neighbouring numbers. */
  readonly passage: number;
  readonly transcript: string;
  readonly turn: number;
  /** The turn whose question it answers; ranking takes a wider view of what answers what. */
  readonly question: number | null;
  readonly speaker: string;
  readonly role: Role;
  readonly section: Section | null;
  /** ISO day on which it was said. */
  readonly day: string | null;
  /** In its transcript: 0 at the beginning, below 1 at the end. */
  readonly position: number;
  /** Terms. */
  readonly length: number;
  /** 0 to 1. */
  readonly questionProbability: number;
  readonly answerTypes: readonly AnswerType[];
  readonly features: Features;
}
