/** The frame of a list: heading, count and filters, with what stands in its place while it loads, fails or is empty. */

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { restorePosition } from '../navigation.ts';
import { useArrowKeys } from '../search/use-arrow-keys.ts';
import type { AsyncState } from '../use-async.ts';

interface Props {
  readonly title: string;
  readonly loaded: AsyncState<unknown>;
  readonly count: string;
  /** Whether there is nothing to list, whatever the filters. */
  readonly isEmpty: boolean;
  /** Whether the filters leave nothing. */
  readonly isFilteredOut?: boolean;
  readonly filters?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onRefresh: () => void;
}

export function ListFrame(props: Props) {
  const { title, loaded, count, isEmpty, isFilteredOut, filters, children, onRefresh } = props;
  const { value, failure } = loaded;
  useEffect(() => {
    document.title = `${title} · whosaid`;
  }, [title]);
  useLayoutEffect(() => {
    if (value !== null) restorePosition();
  }, [value]);
  useArrowKeys();
  if (failure) return <Failure failure={failure} heading="h1" onRetry={onRefresh} />;
  return (
    <section class="list" aria-label={title}>
      <header class="list-head">
        <h1>{title}</h1>
        {value !== null && <p role="status">{count}</p>}
      </header>
      {value === null ? (
        <Loading what={`all ${title.toLowerCase()}`} />
      ) : isEmpty ? (
        <p class="notice">There are none yet.</p>
      ) : (
        <>
          {filters && <search class="filters">{filters}</search>}
          {isFilteredOut ? (
            <p class="notice">
              None of them matches.{' '}
              <a class="quiet" href={`/${title.toLowerCase()}`}>
                Show all
              </a>
            </p>
          ) : (
            children
          )}
        </>
      )}
    </section>
  );
}
