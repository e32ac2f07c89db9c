/** Scores how well a passage answers a question by reading both together. */

export interface Reranker {
  /**
   * One logit for each of the first passages, as many as may be read: about −11 (no answer) to 8 (an answer).
   *
   * @param passages best first.
   * @throws WhosaidError `MODEL_MISSING` where the model's files are damaged.
   */
  score(question: string, passages: readonly SpokenPassage[]): Promise<number[]>;
}

export interface SpokenPassage {
  readonly speaker: string;
  readonly text: string;
  /** The question that the passage answers. */
  readonly question: { readonly speaker: string; readonly text: string } | null;
}
