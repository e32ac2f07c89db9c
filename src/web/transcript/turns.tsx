/** The turns of a transcript, up to thousands: only those that change are rendered again. */

import { useMemo } from 'preact/hooks';
import type { Turn } from '../../main.ts';
import { SECTION_NAMES } from '../labels.ts';
import type { Place } from '../route.ts';
import type { OnRenamed } from './rename-form.tsx';
import { TurnArticle } from './turn-article.tsx';
import type { TurnHighlights } from './turn-highlights.ts';

interface Props {
  /** Id. */
  readonly transcript: string;
  readonly turns: readonly Turn[];
  readonly highlights: ReadonlyMap<number, TurnHighlights>;
  readonly place: Place | null;
  readonly isRecorded: boolean;
  /** Without it, speakers cannot be renamed. */
  readonly onRenamed?: OnRenamed;
}

export function Turns({ transcript, turns, highlights, place, isRecorded, onRenamed }: Props) {
  /* Preact skips an element that is the same object as in the last render. */
  const plain = useMemo(
    () =>
      turns.map((turn, number) => (
        <TurnArticle
          key={number}
          turn={turn}
          number={number}
          transcript={transcript}
          isRecorded={isRecorded}
          onRenamed={onRenamed}
        />
      )),
    [transcript, turns, isRecorded, onRenamed],
  );
  return (
    <>
      {turns.map((turn, number) => {
        const section = turn.section !== turns[number - 1]?.section ? turn.section : null;
        const isTarget = place?.turn === number;
        const own = highlights.get(number);
        const view =
          own === undefined && !isTarget ? (
            plain[number]
          ) : (
            <TurnArticle
              key={number}
              turn={turn}
              number={number}
              transcript={transcript}
              highlights={own}
              quotedSpan={isTarget ? place.span : null}
              isTarget={isTarget}
              isRecorded={isRecorded}
              onRenamed={onRenamed}
            />
          );
        return section === null
          ? view
          : [
              <h2 key={section} class="section">
                {SECTION_NAMES[section]}
              </h2>,
              view,
            ];
      })}
    </>
  );
}
