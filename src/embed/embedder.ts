/** The seam behind which models live: texts in, vectors of unit length out. */

import type { ModelIdentity, Prefixes } from '../domain/model.ts';
export interface Embedder {
  readonly identity: ModelIdentity;
  /**
   * One vector of `identity.dimensions` numbers and length 1 for each text, in the order given.
   * A text without a single known word gets the zero vector.
   */
  embed(texts: readonly string[], as: keyof Prefixes): Promise<Float32Array[]>;
}
