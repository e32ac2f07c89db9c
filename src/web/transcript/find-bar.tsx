/** The search box of a transcript, with its matches and the steps between them. */

import type { ComponentChildren } from 'preact';
import { Icon } from '../components/icon.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { TranscriptTimeline } from '../facets/transcript-timeline.tsx';
import { useKeys } from '../keys.ts';
import type { Go } from '../navigation.ts';
import { type TranscriptRoute, toSearch, writeRoute } from '../route.ts';
import { adjacentPlace, isSamePlace } from './turn-highlights.ts';
import type { TranscriptMatches } from './use-transcript-matches.ts';

interface Props {
  readonly route: TranscriptRoute;
  readonly go: Go;
  readonly matches: TranscriptMatches;
  /** Shown below the bar. */
  readonly children: ComponentChildren;
}

export function FindBar({ route, go, matches, children }: Props) {
  const { search, place } = route;
  const { places, pending } = matches;
  const step = (direction: 1 | -1) => {
    if (places.length === 0) return;
    go({ ...route, place: adjacentPlace(places, place, direction) }, 'replace');
  };
  useKeys({ n: () => step(1), p: () => step(-1) });
  const onSearch = (question: string, how: 'push' | 'replace') => {
    if (question === search.question) step(1);
    else go({ ...route, search: toSearch(question), place: null }, how);
  };
  return (
    <div class="find-bar">
      <a class="back" href={writeRoute({ page: 'search', search })}>
        <Icon of="back" />
        {search.question === '' ? 'Search' : 'Results'}
      </a>
      <SearchBox
        label="Find in this transcript"
        placeholder="Find in this transcript"
        autoFocus={false}
        question={search.question}
        pending={pending}
        onSearch={onSearch}
      />
      {search.question !== '' && (
        <div class="steps">
          <TranscriptTimeline
            places={matches.timeline}
            bestScore={Math.max(...matches.timeline.map(({ score }) => score))}
            hrefOf={(turn) => writeRoute({ ...route, place: { turn, span: null } })}
            currentTurn={place?.turn}
          />
          <p role="status">{matchStatus(matches, route)}</p>
          <button
            type="button"
            onClick={() => step(-1)}
            disabled={places.length === 0}
            aria-keyshortcuts="p"
          >
            <Icon of="up" />
            <span class="visually-hidden">Previous match</span>
          </button>
          <button
            type="button"
            onClick={() => step(1)}
            disabled={places.length === 0}
            aria-keyshortcuts="n"
          >
            <Icon of="down" />
            <span class="visually-hidden">Next match</span>
          </button>
        </div>
      )}
      {children}
    </div>
  );
}

/** "2 of 10", "10 matches", "Nothing found". */
function matchStatus(
  { value, failure, places }: TranscriptMatches,
  { place }: TranscriptRoute,
): string {
  if (failure !== null) return failure.message;
  if (value === null) return '';
  if (places.length === 0) return 'Nothing found';
  const current = places.findIndex((match) => place !== null && isSamePlace(match, place));
  const matches = `${places.length} ${places.length === 1 ? 'match' : 'matches'}`;
  const position = current === -1 ? matches : `${current + 1} of ${places.length}`;
  return value.confident ? position : `${position}, none certain`;
}
