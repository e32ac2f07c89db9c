/** The turns of a transcript. There may be thousands: only those that change are drawn again. */

import { useMemo } from 'preact/hooks';
import type { Turn } from '../../main.ts';
import type { Place } from '../route.ts';
import { SECTION_NAMES } from '../words.ts';
import type { Marks } from './marks.ts';
import type { OnNamed } from './rename-form.tsx';
import { TurnView } from './turn-view.tsx';

interface Props {
  /** The id of the transcript. */
  readonly transcript: string;
  readonly turns: readonly Turn[];
  readonly marks: ReadonlyMap<number, Marks>;
  readonly place: Place | null;
  /** Whether there is a recording to be played. */
  readonly isRecorded: boolean;
  /** To be told of a speaker's new name; without it none can be given. */
  readonly onNamed?: OnNamed;
}

export function Turns({ transcript, turns, marks, place, isRecorded, onNamed }: Props) {
  // What is the same object as last time is not compared with it.
  const plain = useMemo(
    () =>
      turns.map((turn, number) => (
        <TurnView
          key={number}
          turn={turn}
          number={number}
          transcript={transcript}
          isRecorded={isRecorded}
          onNamed={onNamed}
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
            <TurnView
              key={number}
              turn={turn}
              number={number}
              transcript={transcript}
              marks={own}
              quoted={isHere ? place.span : null}
              isHere={isHere}
              isRecorded={isRecorded}
              onNamed={onNamed}
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
