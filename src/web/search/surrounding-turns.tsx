/** The turns before and after a passage, collapsed. */

import type { Result } from '../../main.ts';
import { ExpandableText } from '../components/expandable-text.tsx';

/** Characters of a neighbouring turn shown before it is expanded, from the end next to the passage. */
const SHORT_NEIGHBOUR_LENGTH = 400;

type Neighbour = NonNullable<Result['before']>;

export function SurroundingTurns({
  result: { question, before, after },
}: {
  readonly result: Result;
}) {
  /* The question is shown above the passage already. */
  const earlier = before?.turn === question?.turn ? null : before;
  if (earlier === null && after === null) return null;
  return (
    <details>
      <summary>Context</summary>
      {earlier && <NeighbourView label="Before" neighbour={earlier} keep="end" />}
      {after && <NeighbourView label="After" neighbour={after} keep="start" />}
    </details>
  );
}

interface Props {
  readonly label: string;
  readonly neighbour: Neighbour;
  readonly keep: 'start' | 'end';
}

function NeighbourView({ label, neighbour: { speaker, text }, keep }: Props) {
  return (
    <div class="aside">
      <p class="label">
        {label}: <strong>{speaker.name}</strong>
      </p>
      <p dir="auto">
        <ExpandableText text={text} length={SHORT_NEIGHBOUR_LENGTH} keep={keep} />
      </p>
    </div>
  );
}
