/** The facets of a search; each value narrows it. */

import { useMemo } from 'preact/hooks';
import type { FacetsResponse } from '../../main.ts';
import { undatedNote } from '../compare/sides.ts';
import { SECTION_NAMES } from '../labels.ts';
import type { Go } from '../navigation.ts';
import { type Search, writeRoute } from '../route.ts';
import { DateFilter } from './date-filter.tsx';
import { FacetTable } from './facet-table.tsx';
import { excludeValue, narrowToPeriod, toggleValue, valuesOf } from './narrow-search.ts';
import { PeriodChart } from './period-chart.tsx';
import { TranscriptFacetTable } from './transcript-facet-table.tsx';

interface Props {
  /** `null` while loading. */
  readonly facets: FacetsResponse | null;
  readonly search: Search;
  readonly go: Go;
}

export function FacetsView({ facets, search, go }: Props) {
  return (
    <details class="facets" open={matchMedia('(min-width: 70rem)').matches}>
      <summary>Breakdown</summary>
      {facets && <FacetSections facets={facets} search={search} go={go} />}
    </details>
  );
}

function FacetSections({ facets, search, go }: Props & { readonly facets: FacetsResponse }) {
  const { speakers, sections, transcripts, years, periods } = facets;
  const roles = useMemo(() => facets.roles.map(({ role }) => role), [facets]);
  const undated = undatedNote(facets);
  const to = (narrower: Search) => go({ page: 'search', search: narrower });
  const toRow = (filter: 'speaker' | 'role' | 'section', value: string) => ({
    name: value,
    href: writeSearchAddress(toggleValue(search, filter, value)),
    isPicked: valuesOf(search, filter).includes(value),
    notHref:
      filter === 'section' ? undefined : writeSearchAddress(excludeValue(search, filter, value)),
  });
  return (
    <>
      <p class="about">
        {facets.passages.toLocaleString('en')} matching{' '}
        {facets.passages === 1 ? 'passage' : 'passages'}
      </p>
      <FacetTable
        heading="Speaker"
        rows={speakers.map(({ name, role, passages }) => ({
          role,
          passages,
          ...toRow('speaker', name),
        }))}
      />
      {periods.length > 1 ? (
        <PeriodChart periods={periods} roles={roles} note={undated} search={search} onPick={to} />
      ) : (
        years.length > 0 && undated && <p class="note-line">{undated}</p>
      )}
      <TranscriptFacetTable transcripts={transcripts} search={search} />
      <FacetTable
        heading="Role"
        rows={facets.roles.map(({ role, passages }) => ({
          role,
          passages,
          ...toRow('role', role),
        }))}
      />
      <FacetTable
        heading="Section"
        rows={sections.map(({ section, passages }) => ({
          passages,
          ...toRow('section', section),
          name: SECTION_NAMES[section],
        }))}
      />
      <FacetTable
        heading="Year"
        rows={years.map(({ year, passages }) => ({
          passages,
          name: year,
          href: writeSearchAddress(narrowToPeriod(search, year)),
        }))}
      />
      {years.length > 0 && <DateFilter search={search} onChange={to} />}
    </>
  );
}

const writeSearchAddress = (search: Search): string => writeRoute({ page: 'search', search });
