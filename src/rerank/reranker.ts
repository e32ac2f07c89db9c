/** Scores how well a passage answers a question by reading both together. */

import type { Readings } from '../domain/readings.ts';

export interface Reranker {
  /** Whether it knows a language, ISO 639-1; English where it is not known. */
  reads(this: void, language: string | null): boolean;
  /**
   * Reads the first passages, as many as it may, in both ways. Logits are about −11 (no answer) to 8 (an answer).
   *
   * @param passages best first.
   * @throws WhosaidError `MODEL_MISSING` where the model's files are damaged.
   */
  score(question: string, passages: readonly SpokenPassage[]): Promise<Readings[]>;
}

export interface SpokenPassage {
  readonly speaker: string;
  readonly text: string;
  /** The question that the passage answers. */
  readonly question: { readonly speaker: string; readonly text: string } | null;
  /** Words of the question asked that are said around the passage: people seldom say again what they speak of. */
  readonly contextWords: readonly string[];
}
