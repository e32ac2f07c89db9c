/** One turn: who speaks, when, and what is said. Its number is its permalink. */

import { useId, useState } from 'preact/hooks';
import type { Turn } from '../../main.ts';
import { Icon } from '../parts/icon.tsx';
import { Marked } from '../parts/marked.tsx';
import { SpeakerLine } from '../parts/speaker-line.tsx';
import type { Span } from '../spans.ts';
import { clock } from '../words.ts';
import type { Marks } from './marks.ts';
import { type OnNamed, RenameForm } from './rename-form.tsx';
import { QUOTED } from './use-place.ts';

/** Characters of a line, roughly: a turn that was not yet drawn is taken to be as tall as its lines. */
const LINE = 75;

interface Props {
  readonly turn: Turn;
  readonly number: number;
  /** The id of the transcript. */
  readonly transcript: string;
  readonly marks?: Marks;
  /** The part that the address names. */
  readonly quoted?: Span | null;
  /** Whether there is a recording to be played. */
  readonly isRecorded: boolean;
  /** To be told of a speaker's new name; without it none can be given. */
  readonly onNamed?: OnNamed;
  /** Whether the address names this turn. */
  readonly isHere?: boolean;
}

export function TurnView({
  turn,
  number,
  transcript,
  marks,
  quoted = null,
  isHere,
  isRecorded,
  onNamed,
}: Props) {
  const { speaker, section, start, text } = turn;
  const id = useId();
  const [isRenaming, setIsRenaming] = useState(false);
  const { sentences = [], words = [] } = marks ?? {};
  return (
    <article
      class="turn"
      id={String(number)}
      tabIndex={-1}
      style={{ '--lines': Math.ceil(text.length / LINE) }}
      aria-labelledby={id}
      aria-current={isHere ? 'location' : undefined}
    >
      <SpeakerLine speaker={speaker} heading={section === null ? 'h2' : 'h3'} id={id}>
        {onNamed && (
          <button
            type="button"
            class="small-button rename"
            aria-expanded={isRenaming}
            onClick={() => setIsRenaming(!isRenaming)}
          >
            <Icon of="pencil" />
            <span class="unseen">Rename {speaker.name}</span>
          </button>
        )}
        <span class="at">
          {isRecorded && start !== null && (
            <button type="button" class="small-button" data-play={number}>
              <Icon of="play" />
              <span class="unseen">Play from here</span>
            </button>
          )}
          <a class="permalink" href={`#${number}`} title="Link to this turn">
            {start === null ? `#${number}` : clock(start)}
          </a>
        </span>
      </SpeakerLine>
      {isRenaming && onNamed && (
        <RenameForm
          name={speaker.name}
          transcript={transcript}
          onNamed={(...told) => {
            setIsRenaming(false);
            onNamed(...told);
          }}
          onClose={() => setIsRenaming(false)}
        />
      )}
      <p class="speech">
        <Marked
          text={text}
          layers={[
            { as: 'span', class: QUOTED, spans: quoted === null ? [] : [quoted] },
            { as: 'mark', spans: sentences },
            { as: 'b', spans: words },
          ]}
        />
      </p>
    </article>
  );
}
