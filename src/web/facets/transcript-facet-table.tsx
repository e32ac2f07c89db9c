/** The transcripts with matches, each with a timeline of them. */

import { useState } from 'preact/hooks';
import type { TranscriptFacet } from '../../main.ts';
import { Icon } from '../components/icon.tsx';
import { dayLabel } from '../labels.ts';
import { type Search, writeRoute } from '../route.ts';
import { ShowMoreButton } from './facet-table.tsx';
import { excludeValue, toggleValue, valuesOf } from './narrow-search.ts';
import { TranscriptTimeline } from './transcript-timeline.tsx';

interface Props {
  /** Best first. */
  readonly transcripts: readonly TranscriptFacet[];
  readonly search: Search;
}

const INITIAL_ROWS = 5;

export function TranscriptFacetTable({ transcripts, search }: Props) {
  const [isExpanded, setIsExpanded] = useState(false);
  const picked = valuesOf(search, 'transcript');
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
                    search: toggleValue(search, 'transcript', id),
                  })}
                  aria-current={picked.includes(id) || undefined}
                  dir="auto"
                >
                  {picked.includes(id) && <Icon of="tick" />}
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
              <td>
                {!picked.includes(id) && (
                  <a
                    class="quiet not"
                    href={writeRoute({
                      page: 'search',
                      search: excludeValue(search, 'transcript', id),
                    })}
                    aria-label={`Without ${title}`}
                  >
                    not
                  </a>
                )}
                {passages.toLocaleString('en')}
              </td>
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
