/** An answer: how the question was understood, how many results there are, and the results. */

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { QueryResponse } from '../../main.ts';
import { countLabel } from '../labels.ts';
import type { Go } from '../navigation.ts';
import type { Search } from '../route.ts';
import { MoreResults } from './more-results.tsx';
import { NothingFound } from './nothing-found.tsx';
import { QueryChips } from './query-chips.tsx';
import { ResultView } from './result-view.tsx';

interface Props {
  /** `null` before the first answer, and after a failure. */
  readonly response: QueryResponse | null;
  readonly pending: boolean;
  readonly search: Search;
  readonly go: Go;
  /** What stands between how the question was understood and the results, or beside them. */
  readonly children?: ComponentChildren;
}

export function SearchResults({ response: answer, pending, search, go, children }: Props) {
  const status = useRef<HTMLParagraphElement>(null);
  const results = answer?.results ?? [];
  const goOn: Go = (to) => {
    go(to);
    // The chip that had the focus goes away.
    status.current?.focus({ preventScroll: true });
  };
  return (
    <section class="answer" aria-label="Answer" aria-busy={pending}>
      <h1 class="visually-hidden">{search.question}</h1>
      <div class="result-summary">
        {answer && <QueryChips response={answer} search={search} go={goOn} />}
        <p ref={status} class="count" role="status" tabIndex={-1}>
          {answer &&
            (results.length === 0 ? 'Nothing found' : countLabel(results.length, 'result'))}
        </p>
      </div>
      {children}
      {answer && results.length === 0 && <NothingFound query={answer.query} />}
      {answer && results.length > 0 && !answer.confident && (
        <p class="notice">
          Nothing that was said clearly answers this. These passages come nearest.
        </p>
      )}
      <ol class="results">
        {results.map((result) => (
          <li key={`${result.transcript.id}#${result.turn}:${result.offsets[0]}`}>
            <ResultView result={result} search={search} />
          </li>
        ))}
      </ol>
      {answer && <MoreResults response={answer} search={search} go={go} />}
    </section>
  );
}
