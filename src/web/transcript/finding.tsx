/** Finding in a transcript: a box for the question, and the way from place to place that answers it. */

import type { Go } from '../navigation.ts';
import { Icon } from '../parts/icon.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { type TranscriptRoute, toQuestion, writeRoute } from '../route.ts';
import { Strip } from '../survey/strip.tsx';
import { beside, samePlace } from './marks.ts';
import type { Found } from './use-found.ts';

interface Props {
  readonly route: TranscriptRoute;
  readonly go: Go;
  readonly found: Found;
}

export function Finding({ route, go, found }: Props) {
  const { search, place } = route;
  const { places, pending } = found;
  const step = (by: 1 | -1) => {
    if (places.length > 0) go({ ...route, place: beside(places, place, by) }, 'replace');
  };
  const onAsk = (question: string, how: 'push' | 'replace') => {
    if (question === search.question) step(1);
    else go({ ...route, search: toQuestion(question), place: null }, how);
  };
  return (
    <div class="finding">
      <a class="back" href={writeRoute({ page: 'search', search })}>
        <Icon of="back" />
        {search.question === '' ? 'Search' : 'Results'}
      </a>
      <SearchBox
        label="Find in this transcript"
        placeholder="Find in this transcript"
        first={false}
        question={search.question}
        pending={pending}
        onAsk={onAsk}
      />
      {search.question !== '' && (
        <div class="steps">
          <Strip
            places={found.strip}
            best={Math.max(...found.strip.map(({ score }) => score))}
            hrefOf={(turn) => writeRoute({ ...route, place: { turn, span: null } })}
            current={place?.turn}
          />
          <p role="status">{told(found, route)}</p>
          <button type="button" onClick={() => step(-1)} disabled={places.length === 0}>
            <Icon of="up" />
            <span class="unseen">Previous place</span>
          </button>
          <button type="button" onClick={() => step(1)} disabled={places.length === 0}>
            <Icon of="down" />
            <span class="unseen">Next place</span>
          </button>
        </div>
      )}
    </div>
  );
}

/** "2 of 10", "10 places", "Nothing found". */
function told({ value, failure, places }: Found, { place }: TranscriptRoute): string {
  if (failure !== null) return failure.message;
  if (value === null) return '';
  if (places.length === 0) return 'Nothing found';
  const at = places.findIndex((one) => place !== null && samePlace(one, place));
  const of = value.confident ? '' : ', none certain';
  return at === -1 ? `${places.length} places${of}` : `${at + 1} of ${places.length}${of}`;
}
