/** The turn that is being read: the one at the top of what is seen. */

import { useEffect, useState } from 'preact/hooks';

/** Pixels from the top of the window, below the box that sticks to it. */
const READ_AT = 160;

export function useCurrentTurn(): number {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const turn = turnAt(READ_AT) ?? turnAt(READ_AT + 60);
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

function turnAt(y: number): number | null {
  const column = document.querySelector('.text')?.getBoundingClientRect();
  const x = column === undefined ? 0 : column.left + column.width / 2;
  const turn = document.elementFromPoint(x, y)?.closest('.turn');
  return turn ? Number(turn.id) : null;
}
