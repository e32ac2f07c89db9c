/** hnswlib, where it could be compiled: it is an optional dependency, loaded only where a graph is. */

import type { HierarchicalNSW } from 'hnswlib-node';

/** Makes an empty index of unit vectors, which are compared by inner product. */
export type CreateHnswlib = (dimensions: number) => HierarchicalNSW;

/** `null` where hnswlib-node is not installed. */
export async function loadHnswlib(): Promise<CreateHnswlib | null> {
  try {
    const { default: hnswlib } = await import('hnswlib-node');
    return (dimensions) => new hnswlib.HierarchicalNSW('ip', dimensions);
  } catch {
    return null;
  }
}
