/** Turns in blocks, of which only those near the view are rendered; the others keep their height. */

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Turn } from '../../main.ts';

/** Turns rendered or not together. */
export const BLOCK_TURNS = 16;
/** Blocks rendered on either side of one that is gone to, so that its surroundings have their true heights. */
const NEIGHBOURS = 1;
/** Heights of the window, above and below it, within which blocks are rendered. */
const MARGIN = '150%';
/** Pixels of a turn beside its lines, and of a line; lines in characters. See transcript.css. */
const TURN_HEIGHT = 52;
const LINE_HEIGHT = 28.8;
const LINE_LENGTH = 75;

export interface TurnBlock {
  readonly number: number;
  /** The first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Pixels; estimated until it was rendered. */
  readonly height: number;
  readonly isRendered: boolean;
}

/** Measured heights of the blocks of each transcript, so that going back finds the same places. */
const heightsByTranscript = new WeakMap<readonly Turn[], Map<number, number>>();

export function estimateHeight(turns: readonly Pick<Turn, 'text'>[]): number {
  return turns.reduce(
    (sum, { text }) => sum + TURN_HEIGHT + LINE_HEIGHT * Math.ceil(text.length / LINE_LENGTH),
    0,
  );
}

/** @param needed turns that must be rendered wherever the view is. @returns also a `ref` for the element of each block. */
export function useTurnBlocks(
  turns: readonly Turn[],
  needed: readonly (number | null)[],
): [readonly TurnBlock[], (element: HTMLElement | null) => void] {
  const heights = heightsByTranscript.get(turns) ?? new Map<number, number>();
  heightsByTranscript.set(turns, heights);
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  const isPrinted = useIsPrinted();
  const observer = useRef<IntersectionObserver | null>(null);
  const elements = useRef(new Set<HTMLElement>());
  useLayoutEffect(() => {
    observer.current = new IntersectionObserver(
      (entries) => {
        for (const { target, boundingClientRect } of entries) {
          if (target.childElementCount > 0) heights.set(blockOf(target), boundingClientRect.height);
        }
        setNear((last) => withEntries(last, entries));
      },
      { rootMargin: `${MARGIN} 0px` },
    );
    for (const element of elements.current) observer.current.observe(element);
    return () => observer.current?.disconnect();
  }, [turns]);
  const observe = useCallback((element: HTMLElement | null) => {
    if (element === null || elements.current.has(element)) return;
    elements.current.add(element);
    observer.current?.observe(element);
  }, []);
  const wanted = needed.flatMap((turn) => (turn === null ? [] : Math.floor(turn / BLOCK_TURNS)));
  const blocks = Array.from({ length: Math.ceil(turns.length / BLOCK_TURNS) }, (_, number) => {
    const from = number * BLOCK_TURNS;
    const to = Math.min(from + BLOCK_TURNS, turns.length);
    const isWanted = wanted.some((block) => Math.abs(block - number) <= NEIGHBOURS);
    return {
      number,
      from,
      to,
      height: heights.get(number) ?? estimateHeight(turns.slice(from, to)),
      isRendered: isPrinted || isWanted || near.has(number),
    };
  });
  return [blocks, observe];
}

const blockOf = (element: Element): number => Number(element.getAttribute('data-block'));

function withEntries(
  last: ReadonlySet<number>,
  entries: readonly IntersectionObserverEntry[],
): ReadonlySet<number> {
  const next = new Set(last);
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting || isInUse(target)) next.add(blockOf(target));
    else next.delete(blockOf(target));
  }
  const isSame = next.size === last.size && [...next].every((number) => last.has(number));
  return isSame ? last : next;
}

/** Whether the focus or a selection is in it. */
function isInUse(element: Element): boolean {
  const selection = getSelection();
  return (
    element.contains(document.activeElement) ||
    (selection?.isCollapsed === false && selection.containsNode(element, true))
  );
}

function useIsPrinted(): boolean {
  const [isPrinted, setIsPrinted] = useState(() => matchMedia('print').matches);
  useEffect(() => {
    const print = matchMedia('print');
    const update = () => setIsPrinted(print.matches);
    const begin = () => setIsPrinted(true);
    print.addEventListener('change', update);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', update);
    return () => {
      print.removeEventListener('change', update);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', update);
    };
  }, []);
  return isPrinted;
}
