/** All speakers, to be sorted and filtered; each has a page. */

import { useMemo, useState } from 'preact/hooks';
import { ROLES } from '../../domain/transcript.ts';
import type { SpeakerSummary } from '../../main.ts';
import { fetchSpeakers } from '../api.ts';
import { countLabel } from '../labels.ts';
import type { Go } from '../navigation.ts';
import { type ListFilters, type ListRoute, writeRoute } from '../route.ts';
import { useAsync } from '../use-async.ts';
import { ListFrame } from './list-frame.tsx';
import { listSpeakers, SPEAKER_SORTS } from './list-speakers.ts';
import { Select } from './select.tsx';
import { withoutEmpty } from './transcripts-page.tsx';

/** Rows rendered at first, and more at a time. */
const ROWS = 200;

interface Props {
  readonly route: ListRoute;
  readonly go: Go;
}

export function SpeakersPage({ route, go }: Props) {
  const { filters } = route;
  const [attempts, setAttempts] = useState(0);
  const loaded = useAsync(fetchSpeakers, [attempts]);
  const all = loaded.value ?? [];
  const found = useMemo(() => listSpeakers(all, filters), [all, filters]);
  const [rows, setRows] = useState(ROWS);
  const narrow = (change: ListFilters) =>
    go({ ...route, filters: withoutEmpty({ ...filters, ...change }) }, 'replace');
  const roles = ROLES.filter((role) => all.some((one) => one.roles.includes(role)));
  return (
    <ListFrame
      title="Speakers"
      loaded={loaded}
      count={
        found.length === all.length
          ? countLabel(all.length, 'speaker')
          : `${found.length.toLocaleString('en')} of ${countLabel(all.length, 'speaker')}`
      }
      isEmpty={all.length === 0}
      isFilteredOut={found.length === 0}
      onRefresh={() => setAttempts(attempts + 1)}
      filters={
        <>
          <label class="field wide">
            <span>Name, title or firm</span>
            <input
              type="search"
              data-stop
              value={filters.name ?? ''}
              onInput={({ currentTarget }) => narrow({ name: currentTarget.value })}
            />
          </label>
          {roles.length > 1 && (
            <Select
              label="Role"
              all="All roles"
              value={filters.role}
              options={roles.map((role) => [role, role])}
              onChange={(role) => narrow({ role })}
            />
          )}
          <Select
            label="Sort by"
            value={filters.sort ?? 'turns'}
            options={Object.entries(SPEAKER_SORTS)}
            onChange={(sort) => narrow({ sort: sort === 'turns' ? undefined : sort })}
          />
        </>
      }
    >
      <ul class="rows">
        {found.slice(0, rows).map((one) => (
          <SpeakerRow key={one.name} speaker={one} />
        ))}
      </ul>
      {found.length > rows && (
        <p class="more-results">
          <button type="button" class="plain" onClick={() => setRows(rows + ROWS)}>
            More speakers
          </button>
        </p>
      )}
    </ListFrame>
  );
}

function SpeakerRow({ speaker }: { readonly speaker: SpeakerSummary }) {
  const { name, titles, affiliations, roles, transcripts, turns } = speaker;
  return (
    <li data-stop tabIndex={-1}>
      <div class="row-text">
        <a href={writeRoute({ page: 'speaker', name })} data-open dir="auto">
          {name}
        </a>{' '}
        {roles.map((role) => (
          <span key={role} class="role" data-role={role}>
            {role}
          </span>
        ))}
        <p>{[titles[0], affiliations[0]].filter(Boolean).join(', ')}</p>
      </div>
      <span class="row-figures">
        {countLabel(transcripts, 'transcript')} · {countLabel(turns, 'turn')}
      </span>
    </li>
  );
}
