/** The current turn: the one in the address while it is in view, else the one at the reading line. */

import { useEffect, useState } from 'preact/hooks';

/** Pixels from the top of the window, below the sticky find bar. */
const READING_LINE = 160;
/** Pixels, more than the gap between two turns. */
const TURN_GAP = 60;

/** @returns -1 until the page is laid out. */
export function useCurrentTurn(): number {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    let frame = 0;
    const update = () => {
      frame = 0;
      const turn =
        findTargetTurn() ?? findTurnAt(READING_LINE) ?? findTurnAt(READING_LINE + TURN_GAP);
      if (turn !== null) setCurrent(turn);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(update);
    };
    onScroll();
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
    };
  }, []);
  return current;
}

function findTargetTurn(): number | null {
  const turn = document.querySelector('.turn[aria-current=location]');
  if (turn === null) return null;
  const { top, bottom } = turn.getBoundingClientRect();
  return bottom > READING_LINE && top < innerHeight ? Number(turn.id) : null;
}

function findTurnAt(y: number): number | null {
  const column = document.querySelector('.text')?.getBoundingClientRect();
  const x = column === undefined ? 0 : column.left + column.width / 2;
  const turn = document.elementFromPoint(x, y)?.closest('.turn');
  return turn ? Number(turn.id) : null;
}
