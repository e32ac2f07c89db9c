/** One turn: speaker, time and text. Its number is its permalink. */

import { useId, useMemo, useState } from 'preact/hooks';
import { formatTimestamp } from '../../domain/timestamp.ts';
import type { Transcript, Turn } from '../../main.ts';
import { HighlightedText } from '../components/highlighted-text.tsx';
import { Icon } from '../components/icon.tsx';
import { RecordingAnchor } from '../components/recording-anchor.tsx';
import { SpeakerLine } from '../components/speaker-line.tsx';
import { showsPassage } from '../quotations/quotable-text.ts';
import { passageOf } from '../quotations/shared-link.ts';
import type { CharSpan } from '../spans.ts';
import { QuoteTurn } from './quote-turn.tsx';
import { type OnRenamed, RenameForm } from './rename-form.tsx';
import type { TurnHighlights } from './turn-highlights.ts';
import { QUOTED_CLASS } from './use-scroll-to-place.ts';

interface Props {
  readonly turn: Turn;
  readonly number: number;
  readonly transcript: Transcript;
  readonly highlights?: TurnHighlights;
  /** The span in the address. */
  readonly quotedSpan?: CharSpan | null;
  readonly isRecorded: boolean;
  /** Without it, speakers cannot be renamed. */
  readonly onRenamed?: OnRenamed;
  /** Whether this turn is in the address. */
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
  onRenamed,
}: Props) {
  const { speaker, section, start, text } = turn;
  const id = useId();
  const [isRenaming, setIsRenaming] = useState(false);
  const { sentences = [], words = [] } = highlights ?? {};
  const quoted = useMemo(() => passageOf(transcript, number, null), [transcript, number]);
  return (
    <article
      class="turn"
      id={String(number)}
      tabIndex={-1}
      aria-labelledby={id}
      aria-current={isTarget ? 'location' : undefined}
    >
      <SpeakerLine speaker={speaker} heading={section === null ? 'h2' : 'h3'} id={id}>
        {onRenamed && (
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
          {quoted && <QuoteTurn quoted={quoted} />}
          {isRecorded && start !== null && (
            <button type="button" class="small-button" data-play={number}>
              <Icon of="play" />
              <span class="visually-hidden">Play from here</span>
            </button>
          )}
          {!isRecorded && start !== null && (
            <RecordingAnchor transcript={transcript} start={start} isSmall />
          )}
          <a class="permalink" href={`#${number}`} title="Link to this turn">
            {start === null ? `#${number}` : formatTimestamp(start)}
          </a>
        </span>
      </SpeakerLine>
      {isRenaming && onRenamed && (
        <RenameForm
          name={speaker.name}
          transcript={transcript.id}
          onRenamed={(edit, previousName) => {
            setIsRenaming(false);
            onRenamed(edit, previousName);
          }}
          onClose={() => setIsRenaming(false)}
        />
      )}
      <p class="speech" dir="auto" data-quotable ref={quoted && showsPassage(quoted)}>
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
