/** The transcripts with matches, each with a timeline of them. */

import { useState } from 'preact/hooks';
import type { TranscriptFacet } from '../../main.ts';
import { dayLabel } from '../labels.ts';
import { type Search, writeRoute } from '../route.ts';
import { ShowMoreButton } from './facet-table.tsx';
import { narrowToValue } from './narrow-search.ts';
import { TranscriptTimeline } from './transcript-timeline.tsx';

interface Props {
  /** Best first. */
  readonly transcripts: readonly TranscriptFacet[];
  readonly search: Search;
}

const INITIAL_ROWS = 5;

export function TranscriptFacetTable({ transcripts, search }: Props) {
  const [isExpanded, setIsExpanded] = useState(false);
  const shown = isExpanded ? transcripts : transcripts.slice(0, INITIAL_ROWS);
  const bestScore = transcripts[0]?.best ?? 1;
  return (
    <section>
      <table class="timelines">
        <caption>Transcript</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Transcript</th>
            <th scope="col">Passages</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, title, date, passages, places }) => (
            <tr key={id}>
              <th scope="row">
                <a
                  href={writeRoute({
                    page: 'search',
                    search: narrowToValue(search, 'transcript', id),
                  })}
                >
                  {title}
                </a>
                {date && <time dateTime={date}>{dayLabel(date)}</time>}
                <TranscriptTimeline
                  places={places}
                  bestScore={bestScore}
                  hrefOf={(turn) =>
                    writeRoute({ page: 'transcript', id, search, place: { turn, span: null } })
                  }
                />
              </th>
              <td>{passages.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMoreButton
        hiddenCount={transcripts.length - INITIAL_ROWS}
        isExpanded={isExpanded}
        onChange={setIsExpanded}
      />
    </section>
  );
}
