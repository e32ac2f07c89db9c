/** Who said what: at once by the score, then, once the server has looked closer at the results, by that. */

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Brief, Query } from '../../main.ts';
import { cachedBrief, fetchBrief } from '../api.ts';
import type { Search } from '../route.ts';
import { useAsync } from '../use-async.ts';
import { waitForPause } from '../wait-for-pause.ts';

/** Lines shown at first. */
export const FIRST_LINES = 3;
/** After the results: it takes longer, and must not delay the next search of someone still typing. */
const DELAY_MS = 100;

/**
 * @param query of the results above which it stands; `null` for none.
 * @param isLookedCloser whether the closer look at the results is there.
 * @returns `null` while it loads.
 */
export function useBrief(
  search: Search,
  query: Query | null,
  isLookedCloser: boolean,
): Brief | null {
  const first = useAsync(
    query && ((signal) => loadLater(search, signal)),
    [JSON.stringify(query)],
    /* The closer look parses the same query anew. */ () => cachedBrief(search),
  );
  const { value, pending } = first;
  const closer = useAsync(
    isLookedCloser && !pending && value?.effort === 'fast'
      ? (signal) => fetchBrief(search, signal, 'best')
      : null,
    [isLookedCloser, value, pending],
  );
  const [shown, setShown] = useState<Brief | null>(null);
  const better = closer.pending ? null : closer.value;
  useLayoutEffect(() => {
    if (better && value && hasSameHeight(value, better) && isUndisturbed()) setShown(better);
  }, [better]);
  if (pending) return cachedBrief(search);
  return better !== null && shown === better ? better : value;
}

async function loadLater(search: Search, signal: AbortSignal): Promise<Brief> {
  const effort = cachedBrief(search)?.effort;
  await waitForPause(DELAY_MS, signal);
  return fetchBrief(search, signal, effort);
}

const hasSameHeight = (a: Brief, b: Brief): boolean =>
  Math.min(a.lines.length, FIRST_LINES) === Math.min(b.lines.length, FIRST_LINES);

/** Whether nobody points at a line, has one focused, or has unfolded them all. */
const isUndisturbed = (): boolean =>
  document.querySelector('.brief:is(:hover, :focus-within, :has([aria-expanded=true]))') === null;
