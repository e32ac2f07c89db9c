/** Who said what: the most telling sentence of each person, above the results. Its height is known before it is loaded. */

import { useState } from 'preact/hooks';
import { formatTimestamp } from '../../domain/timestamp.ts';
import type { Brief, BriefLine } from '../../main.ts';
import { dayLabel } from '../labels.ts';
import { CollectButton } from '../quotations/collect-button.tsx';
import { type Search, writeRoute } from '../route.ts';
import { FIRST_LINES } from './use-brief.ts';

interface Props {
  /** `null` while it loads. */
  readonly brief: Brief | null;
  readonly search: Search;
}

export function BriefView({ brief, search }: Props) {
  const [isExpanded, setIsExpanded] = useState(false);
  const lines = brief?.lines ?? [];
  const more = lines.length - FIRST_LINES;
  return (
    <section class="brief" aria-label="Who said what" aria-busy={brief === null}>
      <h2>Who said what</h2>
      {/* New elements, so that none moves under the eyes. */}
      <ol key={brief?.effort}>
        {brief === null
          ? Array.from({ length: FIRST_LINES }, (_, at) => (
              <li key={at} aria-hidden="true">
                <span class="loading-bar" />
              </li>
            ))
          : lines
              .slice(0, isExpanded ? undefined : FIRST_LINES)
              .map((line) => (
                <BriefLineView
                  key={`${line.transcript.id}#${line.turn}:${line.offsets[0]}`}
                  line={line}
                  search={search}
                />
              ))}
      </ol>
      <p>
        {more > 0 && (
          <button
            type="button"
            class="quiet"
            aria-expanded={isExpanded}
            onClick={() => setIsExpanded(!isExpanded)}
          >
            {isExpanded ? 'Show fewer' : `Show ${more} more`}
          </button>
        )}
      </p>
    </section>
  );
}

interface LineProps {
  readonly line: BriefLine;
  readonly search: Search;
  /** Whether the other side of a comparison does not say it. */
  readonly isNew?: boolean;
}

export function BriefLineView({ line, search, isNew }: LineProps) {
  const { speaker, transcript, turn, offsets, start, text } = line;
  const place = { turn, span: offsets };
  return (
    <li>
      <p class="brief-source">
        <strong dir="auto">{speaker.name}</strong>
        {speaker.role !== 'unknown' && (
          <span class="role" data-role={speaker.role}>
            {speaker.role}
          </span>
        )}
        {isNew && <span class="new">new</span>}
        <span dir="auto" class="brief-title">
          {[
            transcript.title,
            transcript.date && dayLabel(transcript.date),
            start !== null && formatTimestamp(start),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <CollectButton quoted={line} />
      </p>
      <p class="brief-sentence" dir="auto">
        <a href={writeRoute({ page: 'transcript', id: transcript.id, search, place })}>{text}</a>
      </p>
    </li>
  );
}
