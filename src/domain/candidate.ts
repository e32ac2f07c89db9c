/** A candidate: a passage worth ranking, with its features. */

import type { Role, Section } from './transcript.ts';
import type { ContextWindow, CosineWindow } from './windows.ts';

/** What a question seeks, and a passage may tell. */
export const ANSWER_TYPES = ['number', 'time'] as const;

export type AnswerType = (typeof ANSWER_TYPES)[number];

/** How well a passage and the speech around it meet a query, level by level. */
export interface Features {
  /** BM25 as a share of the most that the question could earn, 0 to 1. */
  readonly bm25: Readonly<Record<ContextWindow, number>>;
  /** Cosine of the question's vector and that of the level's speech, −1 to 1. */
  readonly cosine: Readonly<Record<CosineWindow, number>>;
}

export interface Candidate {
  /**
   * The library's own number of the passage, never given to another; neighbours in speech have neighbouring
   * numbers.
   */
  readonly passage: number;
  readonly transcript: string;
  readonly turn: number;
  /** The turn whose question this passage's turn answers. */
  readonly question: number | null;
  readonly speaker: string;
  readonly role: Role;
  readonly section: Section | null;
  /** How far into its transcript it is said: 0 at the beginning, below 1 at the end. */
  readonly position: number;
  /** How many terms it has. */
  readonly length: number;
  /** How surely it asks rather than tells, 0 to 1. */
  readonly questionProbability: number;
  /** The kinds of fact it tells. */
  readonly answerTypes: readonly AnswerType[];
  readonly features: Features;
}
