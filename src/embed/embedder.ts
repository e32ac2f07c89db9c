import type { ModelIdentity, Prefixes } from '../domain/model.ts';

/** An embedding model, however it runs. */
export interface Embedder {
  readonly identity: ModelIdentity;
  /** A unit vector of `identity.dimensions` for each text, in their order; zeros for a text without a known word. */
  embed(texts: readonly string[], as: keyof Prefixes): Promise<Float32Array[]>;
}
