/** The same question to two transcripts, periods or speakers, side by side, with what is new marked. */

import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { FacetsResponse } from '../../main.ts';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { loadFacets } from '../facets/load-facets.ts';
import { Select } from '../lists/select.tsx';
import { type Go, restorePosition } from '../navigation.ts';
import { COMPARE_BY, type CompareRoute, toSearch } from '../route.ts';
import { useAsync } from '../use-async.ts';
import { SideColumn } from './side-column.tsx';
import { chooseSides, listSides, MAX_SIDES, type Side, undatedNote } from './sides.ts';
import { useSides } from './use-sides.ts';

interface Props {
  readonly route: CompareRoute;
  readonly go: Go;
}

export function ComparePage({ route, go }: Props) {
  const { search } = route;
  const hasQuestion = search.question !== '';
  const facets = useAsync<FacetsResponse>(
    hasQuestion ? (signal) => loadFacets(search, signal) : null,
    [JSON.stringify(search)],
  );
  useEffect(() => {
    document.title = 'Compare · whosaid';
  }, []);
  useLayoutEffect(restorePosition, []);
  return (
    <section class="compare">
      <h1>Compare</h1>
      <SearchBox
        label="Question to compare"
        placeholder="What did … say about …"
        autoFocus={!hasQuestion}
        onlyOnEnter
        question={search.question}
        pending={facets.pending}
        onSearch={(question) => go({ ...route, search: toSearch(question), sides: [] })}
      />
      {!hasQuestion && (
        <p class="notice">
          Ask a question: what two calls, two quarters or two people say about it stands side by
          side here.
        </p>
      )}
      {facets.failure && (
        <Failure failure={facets.failure} heading="h2" onRetry={() => go({ ...route })} />
      )}
      {hasQuestion && facets.value === null && facets.pending && <Loading what="the comparison" />}
      {facets.value && <Comparison facets={facets.value} route={route} go={go} />}
    </section>
  );
}

const BY_LABELS = { transcript: 'Transcripts', period: 'Periods', speaker: 'Speakers' } as const;

function Comparison({ facets, route, go }: Props & { readonly facets: FacetsResponse }) {
  const { by, search } = route;
  const options = listSides(facets, by);
  const sides = route.sides.length > 0 ? route.sides : chooseSides(options, by);
  const loaded = useSides(search, by, sides);
  const change = (at: number, value: string | undefined) => {
    const next = sides.flatMap((side, i) => (i === at ? (value ?? []) : side));
    go({ ...route, sides: next }, 'replace');
  };
  const unused = options.filter(({ value }) => !sides.includes(value));
  const note = by === 'period' ? undatedNote(facets) : null;
  return (
    <>
      <div class="filters">
        <Select
          label="Compare"
          value={by}
          options={COMPARE_BY.map((one) => [one, BY_LABELS[one]])}
          onChange={(chosen) => {
            const next = COMPARE_BY.find((one) => one === chosen);
            if (next !== undefined) go({ ...route, by: next, sides: [] }, 'replace');
          }}
        />
        {sides.length < MAX_SIDES && unused.length > 0 && (
          <Select
            label="Add"
            all="Choose …"
            value={undefined}
            options={unused.map(toOption)}
            onChange={(value) => value && go({ ...route, sides: [...sides, value] }, 'replace')}
          />
        )}
      </div>
      {options.length < 2 && (
        <p class="notice">Too few {BY_LABELS[by].toLowerCase()} speak of it to compare.</p>
      )}
      {note && <p class="note-line">{note}</p>}
      <div class="sides">
        {sides.map((value, at) => (
          <SideColumn
            key={value}
            text={options.find((one) => one.value === value)?.text ?? value}
            options={options
              .filter((one) => one.value === value || !sides.includes(one.value))
              .map(toOption)}
            value={value}
            brief={loaded?.[at] ?? null}
            before={at === 0 ? null : (loaded?.[at - 1] ?? null)}
            search={search}
            onChange={(next) => change(at, next)}
            onRemove={sides.length > 2 ? () => change(at, undefined) : null}
          />
        ))}
      </div>
    </>
  );
}

const toOption = ({ value, text, passages }: Side): readonly [string, string] => [
  value,
  `${text} (${passages})`,
];
