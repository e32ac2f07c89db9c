/**
 * A transcript from its beginning to its end, with where a topic comes up: the higher, the better. A click goes there;
 * by keys one gets there through the transcript's own link.
 */

import type { TranscriptTimes } from '../../main.ts';

interface Props {
  readonly places: TranscriptTimes['places'];
  /** The score that is drawn at full height. */
  readonly best: number;
  /** The address of a turn. */
  readonly hrefOf: (turn: number) => string;
  /** The turn where one is. */
  readonly current?: number;
}

/** What a place takes of the whole, and what of the height even the least does. */
const WIDTH = 1 / 60;
const LEAST = 0.2;

export function Strip({ places, best, hrefOf, current }: Props) {
  return (
    <svg class="strip" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      {places.map(({ at, turn, score }) => {
        const height = Math.max(LEAST, score / best);
        return (
          <a
            key={at}
            href={hrefOf(turn)}
            tabindex={-1}
            data-current={turn === current || undefined}
          >
            <rect class="room" x={at} width={WIDTH} y="0" height="1" />
            <rect x={at} width={WIDTH} y={1 - height} height={height} />
          </a>
        );
      })}
    </svg>
  );
}
