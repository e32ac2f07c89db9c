/** The matches of a transcript from its start to its end; taller bars score higher. Not in the tab order: links beside it lead there. */

import type { TranscriptFacet } from '../../main.ts';

interface Props {
  readonly places: TranscriptFacet['places'];
  /** Drawn at full height. */
  readonly bestScore: number;
  readonly hrefOf: (turn: number) => string;
  readonly currentTurn?: number;
}

/** Shares of the width and of the height. */
const PLACE_WIDTH = 1 / 60;
const MIN_HEIGHT = 0.2;

export function TranscriptTimeline({ places, bestScore, hrefOf, currentTurn }: Props) {
  return (
    <svg class="timeline" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      {places.map(({ at, turn, score }) => {
        const height = Math.max(MIN_HEIGHT, score / bestScore);
        return (
          <a
            key={at}
            href={hrefOf(turn)}
            tabindex={-1}
            data-current={turn === currentTurn || undefined}
          >
            <rect class="hit-area" x={at} width={PLACE_WIDTH} y="0" height="1" />
            <rect x={at} width={PLACE_WIDTH} y={1 - height} height={height} />
          </a>
        );
      })}
    </svg>
  );
}
