/** A collected quotation with its note; it is moved by drag, by buttons, or discarded. */

import { useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { Prose } from '../components/prose.tsx';
import { RecordingAnchor } from '../components/recording-anchor.tsx';
import { toSearch, writeRoute } from '../route.ts';
import { useStoredValue } from '../stored-value.ts';
import { cite } from './citation.ts';
import { citationStyle } from './citation-style.ts';
import { discard, moveQuotation, type Quotation, setNote } from './collection.ts';

interface Props {
  readonly quotation: Quotation;
  readonly position: number;
  readonly count: number;
}

/** The type of what is dragged, so that files and texts are not taken for it. */
const DRAGGED = 'application/x-whosaid-quotation';

export function QuotationCard({ quotation, position, count }: Props) {
  const [isTarget, setIsTarget] = useState(false);
  const { speaker, note } = quotation;
  return (
    <li
      class="quotation"
      draggable
      data-target={isTarget || undefined}
      onDragStart={({ dataTransfer }) => {
        dataTransfer?.setData(DRAGGED, String(position));
        dataTransfer?.setData('text/plain', quotation.text);
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes(DRAGGED)) return;
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsTarget(false);
        const from = event.dataTransfer?.getData(DRAGGED);
        if (from) moveQuotation(Number(from), position);
      }}
    >
      <div class="row-text">
        <Quoted quotation={quotation} />
        <label class="field">
          <span>Note</span>
          <textarea
            class="note"
            rows={note === '' ? 1 : 2}
            dir="auto"
            value={note}
            onInput={({ currentTarget }) => setNote(quotation, currentTarget.value)}
          />
        </label>
      </div>
      <div class="card-buttons">
        <button
          type="button"
          class="small-button"
          disabled={position === 0}
          onClick={() => moveQuotation(position, position - 1)}
        >
          <Icon of="up" />
          <span class="visually-hidden">Move up: {speaker.name}</span>
        </button>
        <button
          type="button"
          class="small-button"
          disabled={position === count - 1}
          onClick={() => moveQuotation(position, position + 1)}
        >
          <Icon of="down" />
          <span class="visually-hidden">Move down: {speaker.name}</span>
        </button>
        <button type="button" class="small-button remove" onClick={() => discard(quotation)}>
          <Icon of="bin" />
          <span class="visually-hidden">Discard: {speaker.name}</span>
        </button>
      </div>
    </li>
  );
}

export function SharedCard({ quotation }: Pick<Props, 'quotation'>) {
  return (
    <li class="quotation">
      <div class="row-text">
        <Quoted quotation={quotation} />
        {quotation.note && <p dir="auto">{quotation.note}</p>}
      </div>
    </li>
  );
}

function Quoted({ quotation }: Pick<Props, 'quotation'>) {
  const { text, transcript, turn, offsets } = quotation;
  const style = useStoredValue(citationStyle);
  const place = { turn, span: offsets };
  const href = writeRoute({ page: 'transcript', id: transcript.id, search: toSearch(''), place });
  return (
    <>
      <blockquote class="passage" dir="auto">
        <Prose text={text} />
      </blockquote>
      <p>
        — <a href={href}>{cite(quotation, style)}</a>{' '}
        <RecordingAnchor transcript={transcript} start={quotation.start} />
      </p>
    </>
  );
}
