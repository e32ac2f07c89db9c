/** The turns of a transcript. There may be thousands: only those that change are drawn again. */

import { useMemo } from 'preact/hooks';
import type { Turn } from '../../main.ts';
import { SECTION_NAMES } from '../labels.ts';
import type { Place } from '../route.ts';
import type { OnRenamed } from './rename-form.tsx';
import { TurnArticle } from './turn-article.tsx';
import type { TurnHighlights } from './turn-highlights.ts';

interface Props {
  /** The id of the transcript. */
  readonly transcript: string;
  readonly turns: readonly Turn[];
  readonly highlights: ReadonlyMap<number, TurnHighlights>;
  readonly place: Place | null;
  /** Whether there is a recording to be played. */
  readonly isRecorded: boolean;
  /** To be told of a speaker's new name; without it none can be given. */
  readonly onRenamed?: OnRenamed;
}

export function Turns({
  transcript,
  turns,
  highlights: marks,
  place,
  isRecorded,
  onRenamed: onNamed,
}: Props) {
  // What is the same object as last time is not compared with it.
  const plain = useMemo(
    () =>
      turns.map((turn, number) => (
        <TurnArticle
          key={number}
          turn={turn}
          number={number}
          transcript={transcript}
          isRecorded={isRecorded}
          onRenamed={onNamed}
        />
      )),
    [transcript, turns, isRecorded, onNamed],
  );
  return (
    <>
      {turns.map((turn, number) => {
        const section = turn.section !== turns[number - 1]?.section ? turn.section : null;
        const isHere = place?.turn === number;
        const own = marks.get(number);
        const view =
          own === undefined && !isHere ? (
            plain[number]
          ) : (
            <TurnArticle
              key={number}
              turn={turn}
              number={number}
              transcript={transcript}
              highlights={own}
              quotedSpan={isHere ? place.span : null}
              isTarget={isHere}
              isRecorded={isRecorded}
              onRenamed={onNamed}
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
