/** Who said what on each side of a comparison. */

import type { Brief } from '../../main.ts';
import { fetchBrief } from '../api.ts';
import type { CompareBy, Search } from '../route.ts';
import { useAsync } from '../use-async.ts';
import { narrowToSide } from './sides.ts';

/** @returns one for each side, in order; `null` while they load. */
export function useSides(
  search: Search,
  by: CompareBy,
  sides: readonly string[],
): readonly Brief[] | null {
  const { value, pending } = useAsync(
    (signal) =>
      Promise.all(sides.map((side) => fetchBrief(narrowToSide(search, by, side), signal))),
    [JSON.stringify([search, by, sides])],
  );
  return pending ? null : value;
}
