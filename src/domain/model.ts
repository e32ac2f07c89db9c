/** The identity of an embedding model. */

/** The seam behind which models live: texts in, vectors of unit length out. */

export type Pooling = 'mean' | 'cls';

/** Everything that decides what vectors a model gives; two libraries agree only if all of it is equal. */
export interface ModelIdentity {
  /** `bundled`, a hub id, or a folder. */
  readonly model: string;
  /** SHA-256 of the weights, the tokenizer and, except for the bundled model, the samples by which it is centered. */
  readonly hash: string;
  readonly dimensions: number;
  readonly pooling: Pooling;
  readonly prefixes: Prefixes;
}

/** What some models want to see before a text. */
export interface Prefixes {
  readonly question: string;
  readonly passage: string;
}
