/** The turns of a transcript, up to thousands: only those near the view are in the page. */

import type { Transcript } from '../../main.ts';
import { SECTION_NAMES } from '../labels.ts';
import type { Place } from '../route.ts';
import type { OnRenamed } from './rename-form.tsx';
import { TurnArticle } from './turn-article.tsx';
import { type TurnBlock, useTurnBlocks } from './turn-blocks.ts';
import type { TurnHighlights } from './turn-highlights.ts';

interface Props {
  readonly transcript: Transcript;
  readonly highlights: ReadonlyMap<number, TurnHighlights>;
  readonly place: Place | null;
  /** The turn that is played. */
  readonly playing: number | null;
  readonly isRecorded: boolean;
  /** Without it, speakers cannot be renamed. */
  readonly onRenamed?: OnRenamed;
}

export function Turns(props: Props) {
  const { transcript, place, playing } = props;
  const [blocks, observe] = useTurnBlocks(transcript.turns, [place?.turn ?? null, playing]);
  return (
    <>
      {blocks.map((block) => (
        <div
          key={block.number}
          ref={observe}
          data-block={block.number}
          style={block.isRendered ? undefined : { height: `${block.height}px` }}
        >
          {block.isRendered && <Block block={block} {...props} />}
        </div>
      ))}
    </>
  );
}

function Block({
  block: { from, to },
  transcript,
  ...props
}: Props & { readonly block: TurnBlock }) {
  const { highlights, place, isRecorded, onRenamed } = props;
  return (
    <>
      {transcript.turns.slice(from, to).map((turn, at) => {
        const number = from + at;
        const before = transcript.turns[number - 1];
        const section = turn.section === before?.section ? null : turn.section;
        const isTarget = place?.turn === number;
        const view = (
          <TurnArticle
            key={number}
            turn={turn}
            number={number}
            transcript={transcript}
            highlights={highlights.get(number)}
            quotedSpan={isTarget ? place.span : null}
            isTarget={isTarget}
            isRecorded={isRecorded}
            onRenamed={onRenamed}
          />
        );
        if (section === null) return view;
        return [
          <h2 key={section} class="section">
            {SECTION_NAMES[section]}
          </h2>,
          view,
        ];
      })}
    </>
  );
}
