/** What was understood of a question beyond its words, each limit as a chip that can be removed. */

import type { Query } from '../../main.ts';
import { Icon } from '../parts/icon.tsx';
import { type Go, type Route, toQuestion } from '../route.ts';
import { limitsOf, without } from './limits.ts';

interface Props {
  readonly query: Query;
  readonly route: Route;
  readonly go: Go;
}

export function Understood({ query, route, go }: Props) {
  const { question, anyone } = route;
  const limits = limitsOf(query.filters);
  const isOpenToAll = anyone && !query.filters.speaker && !query.filters.role;
  if (limits.length === 0 && !isOpenToAll && query.text === query.asked) return null;
  return (
    <div class="reading">
      Looking for <q>{query.text}</q>{' '}
      <ul class="chips" aria-label="Limits">
        {limits.map((limit) => (
          <Chip
            key={`${limit.name}: ${limit.value}`}
            text={`${limit.name}: ${limit.text}`}
            tip="Search without this limit"
            onRemove={() => go({ question, anyone: true, filters: without(limits, limit) })}
          />
        ))}
        {isOpenToAll && (
          <Chip
            text="said by: anyone"
            tip="Search whom the question names"
            onRemove={() => go(toQuestion(question))}
          />
        )}
      </ul>
    </div>
  );
}

interface ChipProps {
  readonly text: string;
  readonly tip: string;
  readonly onRemove: () => void;
}

function Chip({ text, tip, onRemove }: ChipProps) {
  return (
    <li>
      <button type="button" class="chip" title={tip} onClick={onRemove}>
        <span class="unseen">Remove </span>
        {text}
        <Icon of="cross" />
      </button>
    </li>
  );
}
