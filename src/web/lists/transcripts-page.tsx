/** All transcripts, to be sorted and filtered. */

import { useMemo, useState } from 'preact/hooks';
import type { TranscriptListing } from '../../main.ts';
import type { Catalog } from '../api.ts';
import { countLabel, dayLabel, KIND_NAMES } from '../labels.ts';
import type { Go } from '../navigation.ts';
import { type ListFilters, type ListRoute, writeTranscript } from '../route.ts';
import type { AsyncState } from '../use-async.ts';
import { ListFrame } from './list-frame.tsx';
import { listShows, listTranscripts, TRANSCRIPT_ORDERS } from './list-transcripts.ts';
import { RemoveTranscript } from './remove-transcript.tsx';
import { Select } from './select.tsx';

/** Rows rendered at first, and more at a time. */
const ROWS = 200;

interface Props {
  readonly route: ListRoute;
  readonly go: Go;
  readonly catalog: AsyncState<Catalog>;
  readonly allowsChanges: boolean;
  /** Reloads the library. */
  readonly onRefresh: () => void;
}

export function TranscriptsPage({ route, go, catalog, allowsChanges, onRefresh }: Props) {
  const { filters } = route;
  const all = catalog.value ?? [];
  const found = useMemo(() => listTranscripts(all, filters), [all, filters]);
  const [rows, setRows] = useState(ROWS);
  const narrow = (change: ListFilters) =>
    go({ ...route, filters: withoutEmpty({ ...filters, ...change }) }, 'replace');
  return (
    <ListFrame
      title="Transcripts"
      loaded={catalog}
      count={countOf(found.length, all.length)}
      isEmpty={all.length === 0}
      isFilteredOut={found.length === 0}
      onRefresh={onRefresh}
      filters={<TranscriptFilters all={all} filters={filters} onChange={narrow} />}
    >
      <ul class="rows">
        {found.slice(0, rows).map((one) => (
          <TranscriptRow
            key={one.id}
            listing={one}
            onRemoved={allowsChanges ? onRefresh : undefined}
          />
        ))}
      </ul>
      {found.length > rows && (
        <p class="more-results">
          <button type="button" class="plain" onClick={() => setRows(rows + ROWS)}>
            More transcripts
          </button>
        </p>
      )}
    </ListFrame>
  );
}

const countOf = (found: number, all: number): string =>
  found === all
    ? countLabel(all, 'transcript')
    : `${found.toLocaleString('en')} of ${countLabel(all, 'transcript')}`;

/** An address without empty filters. */
export function withoutEmpty(filters: ListFilters): ListFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
}

interface FiltersProps {
  readonly all: Catalog;
  readonly filters: ListFilters;
  readonly onChange: (change: ListFilters) => void;
}

function TranscriptFilters({ all, filters, onChange }: FiltersProps) {
  const { name, kind, show, company, tag, after, before, sort } = filters;
  const shows = useMemo(() => listShows(all), [all]);
  const kinds = Object.entries(KIND_NAMES).filter(([one]) => all.some((t) => t.kind === one));
  const companies = [...new Set(all.flatMap((one) => one.company ?? []))].sort();
  const tags = [...new Set(all.flatMap((one) => one.tags))].sort();
  const dates = [
    ['From', 'after', after],
    ['To', 'before', before],
  ] as const;
  return (
    <>
      <label class="field wide">
        <span>Title</span>
        <input
          type="search"
          data-stop
          value={name ?? ''}
          onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      </label>
      {kinds.length > 1 && (
        <Select
          label="Kind"
          all="All kinds"
          value={kind}
          options={kinds}
          onChange={(value) => onChange({ kind: value })}
        />
      )}
      {shows.length > 0 && (
        <Select
          label="Show"
          all="All shows"
          value={show}
          options={shows.map((one) => [one, one])}
          onChange={(value) => onChange({ show: value })}
        />
      )}
      {companies.length > 1 && (
        <Select
          label="Company"
          all="All companies"
          value={company}
          options={companies.map((one) => [one, one])}
          onChange={(value) => onChange({ company: value })}
        />
      )}
      {tags.length > 0 && (
        <Select
          label="Tag"
          all="All tags"
          value={tag}
          options={tags.map((one) => [one, one])}
          onChange={(value) => onChange({ tag: value })}
        />
      )}
      {all.some(({ date }) => date !== null) && (
        <div class="dates">
          {dates.map(([label, field, value]) => (
            <label key={field} class="field">
              <span>{label}</span>
              <input
                type="date"
                value={value ?? ''}
                onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
              />
            </label>
          ))}
        </div>
      )}
      <Select
        label="Sort by"
        value={sort ?? 'date'}
        options={Object.entries(TRANSCRIPT_ORDERS)}
        onChange={(value) => onChange({ sort: value === 'date' ? undefined : value })}
      />
    </>
  );
}

interface RowProps {
  readonly listing: TranscriptListing;
  /** Without it, nothing can be removed. */
  readonly onRemoved?: () => void;
}

function TranscriptRow({ listing, onRemoved }: RowProps) {
  const { id, title, date, kind, company, quarter, tags, speakers } = listing;
  const facts = [
    kind && KIND_NAMES[kind],
    company,
    quarter?.replace(/^(\d+)-(Q\d)$/, '$2 $1'),
    countLabel(speakers, 'speaker'),
    ...tags,
  ];
  return (
    <li data-stop tabIndex={-1}>
      <div class="row-text">
        <a href={writeTranscript(id)} data-open dir="auto">
          {title}
        </a>
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {date && <time dateTime={date}>{dayLabel(date)}</time>}
      {onRemoved && <RemoveTranscript id={id} title={title} onRemoved={onRemoved} />}
    </li>
  );
}
