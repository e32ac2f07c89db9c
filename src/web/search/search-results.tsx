/** The response to a search: its interpretation, the number of results, and the results. */

import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Query, QueryResponse, Result } from '../../main.ts';
import { Loading } from '../components/loading.tsx';
import { countLabel } from '../labels.ts';
import type { Go } from '../navigation.ts';
import { type Search, writeRoute } from '../route.ts';
import { SaveSearch } from '../saved/save-search.tsx';
import { findSaved, listNewResults, resultKey, searchAddress } from '../saved/saved-searches.ts';
import { MoreResults } from './more-results.tsx';
import { QueryChips } from './query-chips.tsx';
import { ResultView } from './result-view.tsx';

interface Props {
  /** `null` before the first response, and after a failure. */
  readonly response: QueryResponse | null;
  readonly pending: boolean;
  /** Puts the results into the order of a closer look; `null` where they are. */
  readonly reorder: (() => void) | null;
  readonly search: Search;
  readonly go: Go;
  /** Shown above the results. */
  readonly titles?: ComponentChildren;
  readonly brief?: ComponentChildren;
  /** Shown above the results, or beside them. */
  readonly children?: ComponentChildren;
}

export function SearchResults(props: Props) {
  const { response, pending, reorder, search, go, titles, brief, children } = props;
  const status = useRef<HTMLParagraphElement>(null);
  const results = response?.results ?? [];
  const isUnsure = results.length > 0 && !response?.confident;
  const shown = response?.confident ? results.filter(({ match }) => match) : results;
  /* As it was when the search was opened: reading it marks them as seen. */
  const saved = useMemo(() => findSaved(search), [searchAddress(search)]);
  const news = new Set(saved && response ? listNewResults(saved, response) : []);
  const goAndFocus: Go = (to) => {
    go(to);
    /* The chip that had the focus disappears. */
    status.current?.focus({ preventScroll: true });
  };
  return (
    <section class="answer" aria-label="Results" aria-busy={pending}>
      <h1 class="visually-hidden">{search.question}</h1>
      <div class="result-summary">
        {response && <QueryChips response={response} search={search} go={goAndFocus} />}
        <p ref={status} class="count" role="status" tabIndex={-1}>
          {response && countResults(response)}
        </p>
        {response && results.length > 0 && (
          <>
            <span class="took">{Math.max(1, Math.round(response.tookMs))} ms</span>
            <SaveSearch search={search} response={response} />
            <a
              class="quiet"
              href={writeRoute({ page: 'compare', search, by: 'transcript', sides: [] })}
            >
              Compare
            </a>
          </>
        )}
      </div>
      {(response?.notice || isUnsure) && (
        <div class="notice">
          {response?.notice && <p>{response.notice}</p>}
          {isUnsure && <p>No clear answer. Closest passages:</p>}
        </div>
      )}
      {response && titles}
      {brief}
      {children}
      {response === null && pending && <Loading what="the results" />}
      {response && results.length === 0 && <NothingFound query={response.query} />}
      {reorder && (
        <p class="notice toast">
          A closer look found a better order.{' '}
          <button type="button" class="quiet" onClick={reorder}>
            Show it
          </button>
        </p>
      )}
      {/* New elements, so that none moves under the eyes. */}
      <ResultList key={response?.effort} results={shown} search={search} news={news} />
      {response && <MoreResults response={response} search={search} go={go} />}
      {shown.length < results.length && (
        <details class="less-certain">
          <summary>{countLabel(results.length - shown.length, 'less certain result')}</summary>
          <ResultList results={results.slice(shown.length)} search={search} news={news} />
        </details>
      )}
    </section>
  );
}

/** "12 results" are those that match, whatever is shown of them. */
function countResults({ results, matches, confident }: QueryResponse): string {
  if (results.length === 0) return 'Nothing found';
  return confident ? countLabel(matches, 'result') : '';
}

interface ResultListProps {
  readonly results: readonly Result[];
  readonly search: Search;
  /** Keys of results that a saved search did not have before. */
  readonly news: ReadonlySet<string>;
}

function ResultList({ results, search, news }: ResultListProps) {
  return (
    <ol class="results">
      {results.map((result) => (
        <li key={resultKey(result)}>
          <ResultView result={result} search={search} isNew={news.has(resultKey(result))} />
        </li>
      ))}
    </ol>
  );
}

function NothingFound({ query }: { readonly query: Query }) {
  return (
    <div class="notice">
      <h2>{query.phrases.length > 0 ? 'No exact match' : 'No match'}</h2>
      <p>{adviceFor(query)}</p>
    </div>
  );
}

function adviceFor({ phrases, excluded, filters }: Query): string {
  if (phrases.length > 0) return 'Try without the quotation marks.';
  if (Object.keys(filters).length > 0) return 'Try without the filters above.';
  if (excluded.length > 0) return 'Try without the excluded words.';
  return 'Try other words, or fewer.';
}
