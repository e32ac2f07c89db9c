/** The companies whose calls are in the library. */

import type { TranscriptListing } from '../../main.ts';
import type { Catalog } from '../api.ts';
import { countLabel, dayLabel } from '../labels.ts';
import { writeRoute, writeTranscript } from '../route.ts';
import type { AsyncState } from '../use-async.ts';
import { ListFrame } from './list-frame.tsx';
import { listTranscripts } from './list-transcripts.ts';

interface Props {
  readonly catalog: AsyncState<Catalog>;
  readonly onRefresh: () => void;
}

export function CompaniesPage({ catalog, onRefresh }: Props) {
  const all = catalog.value ?? [];
  const names = [...new Set(all.flatMap(({ company }) => company ?? []))].sort();
  return (
    <ListFrame
      title="Companies"
      loaded={catalog}
      count={names.length === 1 ? '1 company' : `${names.length} companies`}
      isEmpty={names.length === 0}
      onRefresh={onRefresh}
    >
      <ul class="rows">
        {names.map((company) => (
          <CompanyRow key={company} company={company} calls={listTranscripts(all, { company })} />
        ))}
      </ul>
    </ListFrame>
  );
}

interface RowProps {
  readonly company: string;
  /** Newest first. */
  readonly calls: readonly TranscriptListing[];
}

function CompanyRow({ company, calls }: RowProps) {
  const [latest] = calls;
  return (
    <li data-stop tabIndex={-1}>
      <div class="row-text">
        <a href={writeRoute({ page: 'transcripts', filters: { company } })} data-open dir="auto">
          {company}
        </a>
        <p>
          Latest: <a href={writeTranscript(latest.id)}>{latest.title}</a>
          {latest.date && `, ${dayLabel(latest.date)}`}
        </p>
      </div>
      <span class="row-figures">{countLabel(calls.length, 'transcript')}</span>
    </li>
  );
}
