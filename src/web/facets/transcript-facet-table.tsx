/** The transcripts in which a topic comes up, each with where it does. */

import { useState } from 'preact/hooks';
import type { TranscriptFacet } from '../../main.ts';
import { ShowMoreButton } from '../components/show-rest.tsx';
import { dayLabel } from '../labels.ts';
import { type Search, writeRoute } from '../route.ts';
import { narrowToValue } from './narrow-search.ts';
import { TranscriptTimeline } from './transcript-timeline.tsx';

interface Props {
  /** The best first. */
  readonly transcripts: readonly TranscriptFacet[];
  readonly search: Search;
}

/** Transcripts shown at first. */
const INITIAL_ROWS = 5;

export function TranscriptFacetTable({ transcripts, search }: Props) {
  const [all, setAll] = useState(false);
  const rest = transcripts.length - INITIAL_ROWS;
  const best = transcripts[0]?.best ?? 1;
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
          {(all ? transcripts : transcripts.slice(0, INITIAL_ROWS)).map(
            ({ id, title, date, passages, places }) => (
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
                    bestScore={best}
                    hrefOf={(turn) =>
                      writeRoute({ page: 'transcript', id, search, place: { turn, span: null } })
                    }
                  />
                </th>
                <td>{passages.toLocaleString('en')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <ShowMoreButton hiddenCount={rest} isExpanded={all} onChange={setAll} />
    </section>
  );
}
