/** The facets of a search; each value narrows it. */

import { useMemo } from 'preact/hooks';
import type { FacetsResponse } from '../../main.ts';
import { SECTION_NAMES } from '../labels.ts';
import type { Go } from '../navigation.ts';
import { type Search, writeRoute } from '../route.ts';
import { FacetTable } from './facet-table.tsx';
import { narrowToPeriod, narrowToValue } from './narrow-search.ts';
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
  const href = (narrower: Search) => writeRoute({ page: 'search', search: narrower });
  return (
    <>
      <p class="about">
        {facets.passages.toLocaleString('en')} matching{' '}
        {facets.passages === 1 ? 'passage' : 'passages'}
      </p>
      <FacetTable
        heading="Speaker"
        rows={speakers.map(({ name, ...row }) => ({
          ...row,
          name,
          href: href(narrowToValue(search, 'speaker', name)),
        }))}
      />
      {periods.length > 1 && (
        <PeriodChart
          periods={periods}
          roles={roles}
          search={search}
          onPick={(narrower) => go({ page: 'search', search: narrower })}
        />
      )}
      <TranscriptFacetTable transcripts={transcripts} search={search} />
      <FacetTable
        heading="Role"
        rows={facets.roles.map((row) => ({
          ...row,
          name: row.role,
          href: href(narrowToValue(search, 'role', row.role)),
        }))}
      />
      <FacetTable
        heading="Section"
        rows={sections.map(({ section, passages }) => ({
          passages,
          name: SECTION_NAMES[section],
          href: href(narrowToValue(search, 'section', section)),
        }))}
      />
      <FacetTable
        heading="Year"
        rows={years.map(({ year, passages }) => ({
          passages,
          name: year,
          href: href(narrowToPeriod(search, year)),
        }))}
      />
    </>
  );
}
