/** One turn: who speaks, when, and what is said. Its number is its permalink. */

import { useId, useState } from 'preact/hooks';
import type { Turn } from '../../main.ts';
import { HighlightedText } from '../components/highlighted-text.tsx';
import { Icon } from '../components/icon.tsx';
import { SpeakerLine } from '../components/speaker-line.tsx';
import { clockLabel } from '../labels.ts';
import type { CharSpan } from '../spans.ts';
import { type OnRenamed, RenameForm } from './rename-form.tsx';
import type { TurnHighlights } from './turn-highlights.ts';
import { QUOTED_CLASS } from './use-scroll-to-place.ts';

/** Characters of a line, roughly: a turn that was not yet drawn is taken to be as tall as its lines. */
const CHARACTERS_PER_LINE = 75;

interface Props {
  readonly turn: Turn;
  readonly number: number;
  /** The id of the transcript. */
  readonly transcript: string;
  readonly highlights?: TurnHighlights;
  /** The part that the address names. */
  readonly quotedSpan?: CharSpan | null;
  /** Whether there is a recording to be played. */
  readonly isRecorded: boolean;
  /** To be told of a speaker's new name; without it none can be given. */
  readonly onRenamed?: OnRenamed;
  /** Whether the address names this turn. */
  readonly isTarget?: boolean;
}

export function TurnArticle({
  turn,
  number,
  transcript,
  highlights,
  quotedSpan = null,
  isTarget,
  isRecorded,
  onRenamed: onNamed,
}: Props) {
  const { speaker, section, start, text } = turn;
  const id = useId();
  const [isRenaming, setIsRenaming] = useState(false);
  const { sentences = [], words = [] } = highlights ?? {};
  return (
    <article
      class="turn"
      id={String(number)}
      tabIndex={-1}
      style={{ '--lines': Math.ceil(text.length / CHARACTERS_PER_LINE) }}
      aria-labelledby={id}
      aria-current={isTarget ? 'location' : undefined}
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
            <span class="visually-hidden">Rename {speaker.name}</span>
          </button>
        )}
        <span class="turn-links">
          {isRecorded && start !== null && (
            <button type="button" class="small-button" data-play={number}>
              <Icon of="play" />
              <span class="visually-hidden">Play from here</span>
            </button>
          )}
          <a class="permalink" href={`#${number}`} title="Link to this turn">
            {start === null ? `#${number}` : clockLabel(start)}
          </a>
        </span>
      </SpeakerLine>
      {isRenaming && onNamed && (
        <RenameForm
          name={speaker.name}
          transcript={transcript}
          onRenamed={(...told) => {
            setIsRenaming(false);
            onNamed(...told);
          }}
          onClose={() => setIsRenaming(false)}
        />
      )}
      <p class="speech">
        <HighlightedText
          text={text}
          layers={[
            { as: 'span', class: QUOTED_CLASS, spans: quotedSpan === null ? [] : [quotedSpan] },
            { as: 'mark', spans: sentences },
            { as: 'b', spans: words },
          ]}
        />
      </p>
    </article>
  );
}
