/** The outline of a transcript: its exchanges and speakers, with the current one marked. */

import { useMemo } from 'preact/hooks';
import type { Transcript } from '../../main.ts';
import { SECTION_NAMES, titleAndAffiliation } from '../labels.ts';
import { type Exchange, listExchanges } from './exchanges.ts';
import { buildTranscriptOutline, nextTurnAfter, type OutlineSpeaker } from './outline.ts';
import { useCurrentTurn } from './use-current-turn.ts';

export function OutlineView({ transcript }: { readonly transcript: Transcript }) {
  const { turns } = transcript;
  const parts = useMemo(() => buildTranscriptOutline(turns), [turns]);
  const exchanges = useMemo(() => listExchanges(turns), [turns]);
  const current = useCurrentTurn();
  return (
    <nav class="outline" aria-label="Outline">
      <details open={matchMedia('(min-width: 60rem)').matches}>
        <summary>{exchanges.length > 0 ? 'Questions and speakers' : 'Speakers'}</summary>
        {parts.map(({ section, firstTurn, speakers }) => (
          <section key={firstTurn}>
            {section && (
              <h2>
                <a href={`#${firstTurn}`}>{SECTION_NAMES[section]}</a>
              </h2>
            )}
            {section === 'qa' && exchanges.length > 0 ? (
              <ExchangeList exchanges={exchanges} current={current} />
            ) : (
              <SpeakerList
                speakers={speakers}
                current={current}
                isCurrent={(name) =>
                  turns[current]?.speaker.name === name && turns[current].section === section
                }
              />
            )}
          </section>
        ))}
      </details>
    </nav>
  );
}

interface ExchangeListProps {
  readonly exchanges: readonly Exchange[];
  /** Turn. */
  readonly current: number;
}

function ExchangeList({ exchanges, current }: ExchangeListProps) {
  return (
    <ol>
      {exchanges.map(({ turn, end, speaker, topic }) => (
        <li key={turn}>
          <a
            class="exchange"
            href={`#${turn}`}
            aria-current={turn <= current && current < end}
            dir="auto"
          >
            <span>
              <strong>{speaker.name}</strong>
              {speaker.affiliation && ` · ${speaker.affiliation}`}
            </span>
            <span class="topic">{topic}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

interface SpeakerListProps {
  readonly speakers: readonly OutlineSpeaker[];
  /** Turn. */
  readonly current: number;
  readonly isCurrent: (name: string) => boolean;
}

function SpeakerList({ speakers, current, isCurrent }: SpeakerListProps) {
  return (
    <ul>
      {speakers.map(({ speaker, turns }) => (
        <li key={speaker.name}>
          <a
            href={`#${nextTurnAfter(turns, current)}`}
            title={titleAndAffiliation(speaker) || undefined}
            aria-current={isCurrent(speaker.name)}
          >
            <span dir="auto">{speaker.name}</span> <span class="turn-count">{turns.length}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
