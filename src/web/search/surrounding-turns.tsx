/** What was said just before and just after, folded away. */

import type { Result } from '../../main.ts';
import { ExpandableText } from '../components/expandable-text.tsx';

/** Characters shown of a neighbour, from where it meets the passage. */
const MAX_NEIGHBOUR_LENGTH = 400;

type Neighbour = NonNullable<Result['before']>;

export function SurroundingTurns({
  result: { question, before, after },
}: {
  readonly result: Result;
}) {
  // The question stands above the passage already.
  const earlier = before?.turn === question?.turn ? null : before;
  if (earlier === null && after === null) return null;
  return (
    <details>
      <summary>Around this</summary>
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
      <p>
        <ExpandableText text={text} length={MAX_NEIGHBOUR_LENGTH} keep={keep} />
      </p>
    </div>
  );
}
