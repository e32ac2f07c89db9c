/** The other passages of the same exchange that answer too, folded away. */

import type { Result } from '../../main.ts';
import { Prose } from '../components/prose.tsx';
import { clockLabel } from '../labels.ts';
import { type Search, writeRoute } from '../route.ts';

interface Props {
  readonly result: Result;
  /** What it answers. */
  readonly search: Search;
}

export function MorePassages({ result: { more, turn, transcript }, search }: Props) {
  const hrefOf = (one: Result['more'][number]) =>
    writeRoute({
      page: 'transcript',
      id: transcript.id,
      search,
      place: { turn: one.turn, span: one.offsets },
    });
  if (more.length === 0) return null;
  const whole = more.every((one) => one.turn === turn) ? 'turn' : 'exchange';
  return (
    <details>
      <summary>
        {more.length} more from this {whole}
      </summary>
      {more.map((one) => (
        <div class="aside" key={`${one.turn}:${one.offsets[0]}`}>
          <p class="label">
            {one.turn !== turn && <strong>{one.speaker.name} </strong>}
            <a class="quiet" href={hrefOf(one)}>
              {one.start === null ? `#${one.turn}` : clockLabel(one.start)}
            </a>
          </p>
          <p>
            <Prose text={one.text} />
          </p>
        </div>
      ))}
    </details>
  );
}
