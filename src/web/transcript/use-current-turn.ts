/** The turn that is being read: the one that the address names while it is seen, else the one at the top. */

import { useEffect, useState } from 'preact/hooks';

/** Pixels from the top of the window, below the box that sticks to it, and more than there are between two turns. */
const READING_LINE = 160;
const TURN_GAP = 60;

export function useCurrentTurn(): number {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const turn =
        findTargetTurn() ?? findTurnAt(READING_LINE) ?? findTurnAt(READING_LINE + TURN_GAP);
      if (turn !== null) setCurrent(turn);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
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
