/** The outline of a transcript, with the current speaker marked. */

import { useMemo } from 'preact/hooks';
import type { Transcript } from '../../main.ts';
import { SECTION_NAMES, titleAndAffiliation } from '../labels.ts';
import { buildTranscriptOutline, nextTurnAfter } from './outline.ts';
import { useCurrentTurn } from './use-current-turn.ts';

export function OutlineView({ transcript }: { readonly transcript: Transcript }) {
  const parts = useMemo(() => buildTranscriptOutline(transcript.turns), [transcript]);
  const current = useCurrentTurn();
  const currentTurn = transcript.turns[current];
  return (
    <nav class="outline" aria-label="Outline">
      <details open={matchMedia('(min-width: 60rem)').matches}>
        <summary>Speakers{parts.length > 1 && ' and sections'}</summary>
        {parts.map(({ section, firstTurn, speakers }) => (
          <section key={firstTurn}>
            {section && (
              <h2>
                <a href={`#${firstTurn}`}>{SECTION_NAMES[section]}</a>
              </h2>
            )}
            <ul>
              {speakers.map(({ speaker, turns }) => (
                <li key={speaker.name}>
                  <a
                    href={`#${nextTurnAfter(turns, current)}`}
                    title={titleAndAffiliation(speaker) || undefined}
                    aria-current={
                      currentTurn?.speaker.name === speaker.name && currentTurn.section === section
                    }
                  >
                    <span>{speaker.name}</span> <span class="turn-count">{turns.length}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </nav>
  );
}
