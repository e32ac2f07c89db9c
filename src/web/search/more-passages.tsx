/** Further matching passages of the same exchange, collapsed. */

import type { Result } from '../../main.ts';
import { Prose } from '../components/prose.tsx';
import { clockLabel } from '../labels.ts';
import { type Search, writeRoute } from '../route.ts';

interface Props {
  readonly result: Result;
  readonly search: Search;
}

export function MorePassages({ result, search }: Props) {
  const { more, turn, transcript } = result;
  if (more.length === 0) return null;
  const hrefOf = (passage: Result['more'][number]) =>
    writeRoute({
      page: 'transcript',
      id: transcript.id,
      search,
      place: { turn: passage.turn, span: passage.offsets },
    });
  return (
    <details>
      <summary>{moreLabel(result)}</summary>
      {more.map((passage) => (
        <div class="aside" key={`${passage.turn}:${passage.offsets[0]}`}>
          <p class="label">
            {passage.turn !== turn && <strong>{passage.speaker.name} </strong>}
            <a class="quiet" href={hrefOf(passage)}>
              {passage.start === null ? `#${passage.turn}` : clockLabel(passage.start)}
            </a>
          </p>
          <p>
            <Prose text={passage.text} />
          </p>
        </div>
      ))}
    </details>
  );
}

/** "3 more matches in this answer" */
function moreLabel({ more, turn, question, match }: Result): string {
  const isSameTurn = more.every((passage) => passage.turn === turn);
  const where = isSameTurn ? (question === null ? 'turn' : 'answer') : 'exchange';
  const [singular, plural] = match ? ['match', 'matches'] : ['passage', 'passages'];
  return `${more.length} more ${more.length === 1 ? singular : plural} in this ${where}`;
}
