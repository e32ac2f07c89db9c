/** Where a topic comes up: by whom, when, in which transcripts and where in them; every part narrows the search. */

import { useMemo } from 'preact/hooks';
import type { SurveyAnswer } from '../../main.ts';
import type { Go } from '../navigation.ts';
import { type Search, writeRoute } from '../route.ts';
import { count, SECTION_NAMES } from '../words.ts';
import { Bars } from './bars.tsx';
import { during, within } from './narrowing.ts';
import { OverTime } from './over-time.tsx';
import { TranscriptStrips } from './transcript-strips.tsx';

interface Props {
  /** `null` while it is on its way. */
  readonly survey: SurveyAnswer | null;
  readonly search: Search;
  readonly go: Go;
}

export function SurveyView({ survey, search, go }: Props) {
  return (
    <details class="survey" open={matchMedia('(min-width: 70rem)').matches}>
      <summary>Where it comes up</summary>
      {survey && <Parts survey={survey} search={search} go={go} />}
    </details>
  );
}

function Parts({ survey, search, go }: Props & { readonly survey: SurveyAnswer }) {
  const { speakers, sections, transcripts, years, periods } = survey;
  const roles = useMemo(() => survey.roles.map(({ role }) => role), [survey]);
  const href = (narrower: Search) => writeRoute({ page: 'search', search: narrower });
  return (
    <>
      <p class="about">{count(survey.passages, 'passage')} about this</p>
      <Bars
        of="Speaker"
        rows={speakers.map(({ name, ...row }) => ({
          ...row,
          name,
          href: href(within(search, 'speaker', name)),
        }))}
      />
      {periods.length > 1 && (
        <OverTime
          periods={periods}
          roles={roles}
          search={search}
          onPick={(narrower) => go({ page: 'search', search: narrower })}
        />
      )}
      <TranscriptStrips transcripts={transcripts} search={search} />
      <Bars
        of="Role"
        rows={survey.roles.map((row) => ({
          ...row,
          name: row.role,
          href: href(within(search, 'role', row.role)),
        }))}
      />
      <Bars
        of="Section"
        rows={sections.map(({ section, passages }) => ({
          passages,
          name: SECTION_NAMES[section],
          href: href(within(search, 'section', section)),
        }))}
      />
      <Bars
        of="Year"
        rows={years.map(({ year, passages }) => ({
          passages,
          name: year,
          href: href(during(search, year)),
        }))}
      />
    </>
  );
}
