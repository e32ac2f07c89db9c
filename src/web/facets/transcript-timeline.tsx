/**
 * A transcript from its beginning to its end, with where a topic comes up: the higher, the better. A click goes there;
 * by keys one gets there through the transcript's own link.
 */

import type { TranscriptFacet } from '../../main.ts';

interface Props {
  readonly places: TranscriptFacet['places'];
  /** The score that is drawn at full height. */
  readonly bestScore: number;
  /** The address of a turn. */
  readonly hrefOf: (turn: number) => string;
  /** The turn where one is. */
  readonly current?: number;
}

/** What a place takes of the whole, and what of the height even the least does. */
const PLACE_WIDTH = 1 / 60;
const MIN_HEIGHT = 0.2;

export function TranscriptTimeline({ places, bestScore, hrefOf, current }: Props) {
  return (
    <svg class="timeline" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      {places.map(({ at, turn, score }) => {
        const height = Math.max(MIN_HEIGHT, score / bestScore);
        return (
          <a
            key={at}
            href={hrefOf(turn)}
            tabindex={-1}
            data-current={turn === current || undefined}
          >
            <rect class="hit-area" x={at} width={PLACE_WIDTH} y="0" height="1" />
            <rect x={at} width={PLACE_WIDTH} y={1 - height} height={height} />
          </a>
        );
      })}
    </svg>
  );
}
