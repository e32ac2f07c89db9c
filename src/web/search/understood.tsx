/** What was understood of a question beyond its words, each limit as a chip that can be removed. */

import type { Answer, Part } from '../../main.ts';
import type { Go } from '../navigation.ts';
import { Icon } from '../parts/icon.tsx';
import type { Search } from '../route.ts';
import { limitsOf, without } from './limits.ts';

interface Props {
  readonly answer: Answer;
  readonly search: Search;
  readonly go: Go;
}

const ANY: Readonly<Record<Part, string>> = {
  who: 'said by: anyone',
  where: 'said in: any transcript',
  when: 'said: at any time',
};

export function Understood({ answer, search, go }: Props) {
  const { query } = answer;
  const limits = limitsOf(answer);
  const to = (search: Search) => go({ page: 'search', search });
  if (limits.length + search.any.length === 0 && query.text === query.asked) return null;
  return (
    <div class="meant">
      {query.text === '' ? (
        'All that was said '
      ) : (
        <>
          Looking for <q>{query.text}</q>{' '}
        </>
      )}
      <ul class="chips" aria-label="Limits">
        {limits.map((limit) => (
          <Chip
            key={`${limit.of}: ${limit.values}`}
            text={`${limit.of}: ${limit.text}`}
            tip="Search without this limit"
            onRemove={() => to(without(limit, limits, search))}
          />
        ))}
        {search.any.map((part) => (
          <Chip
            key={part}
            text={ANY[part]}
            tip="Search as the question says"
            onRemove={() => to({ ...search, any: search.any.filter((other) => other !== part) })}
          />
        ))}
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
        <span class="chip-text">{text}</span>
        <Icon of="cross" />
      </button>
    </li>
  );
}
