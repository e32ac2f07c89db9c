import type { ModelIdentity, Prefixes } from '../domain/model.ts';

/** An embedding model, however it runs. */
export interface Embedder {
  readonly identity: ModelIdentity;
  /**
   * A vector of `identity.dimensions` for each text, in their order; zeros for a text without a known word. Passages have
   * length 1; questions too, unless cosines of this model are worth more or less than the bundled model's.
   */
  embed(texts: readonly string[], as: keyof Prefixes): Promise<Float32Array[]>;
}
