/** The other passages of the same exchange that answer too, folded away. */

import type { Result } from '../../main.ts';
import { Prose } from '../parts/prose.tsx';

export function More({ result: { more, turn } }: { readonly result: Result }) {
  if (more.length === 0) return null;
  const whole = more.every((one) => one.turn === turn) ? 'turn' : 'exchange';
  return (
    <details>
      <summary>
        {more.length} more from this {whole}
      </summary>
      {more.map((one) => (
        <div class="aside" key={`${one.turn}:${one.offsets[0]}`}>
          {one.turn !== turn && (
            <p class="label">
              <strong>{one.speaker.name}</strong>
            </p>
          )}
          <p>
            <Prose text={one.text} />
          </p>
        </div>
      ))}
    </details>
  );
}
