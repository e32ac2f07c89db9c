/** The parts of a library as a query limits them, and walks over them. */

import type { Limit } from './filter.ts';
import type { Part, Snapshot } from './snapshot.ts';

/** A part and which of its passages may be found; `null` for all. */
export interface Limited extends Part {
  readonly limit: Limit | null;
}

export function limited({ parts }: Snapshot, limitOf: (part: Part) => Limit | null): Limited[] {
  return parts.map((part) => ({ ...part, limit: limitOf(part) }));
}

/** Runs through numbers across all parts, ascending, with those of one part at a time as its own passages. */
export function forEachPart<T>(
  parts: readonly Limited[],
  numbers: readonly number[],
  run: (part: Limited, passages: number[]) => T[],
): T[] {
  let at = 0;
  return parts.flatMap((part) => {
    const own: number[] = [];
    for (; at < numbers.length && numbers[at] < part.base + part.segment.size; at++) {
      own.push(numbers[at] - part.base);
    }
    return own.length === 0 ? [] : run(part, own);
  });
}
