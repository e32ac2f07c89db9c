/** The head of a transcript: what it is, and, where changes are allowed, how to correct or remove it. */

import { useState } from 'preact/hooks';
import type { Transcript } from '../../main.ts';
import { Icon } from '../components/icon.tsx';
import { countLabel, dayLabel, KIND_NAMES } from '../labels.ts';
import { RemoveTranscript } from '../lists/remove-transcript.tsx';
import { EditForm } from './edit-form.tsx';

export interface TranscriptChanges {
  readonly onEdited: () => void;
  readonly onRemoved: () => void;
}

interface Props {
  readonly transcript: Transcript;
  /** `null` where nothing may be changed. */
  readonly changes: TranscriptChanges | null;
}

export function TranscriptHead({ transcript, changes }: Props) {
  const { id, title, date, kind, participants, turns, tags, url } = transcript;
  const [isEditing, setIsEditing] = useState(false);
  const facts = [
    kind && KIND_NAMES[kind],
    date && <time dateTime={date}>{dayLabel(date)}</time>,
    countLabel(participants.length, 'speaker'),
    countLabel(turns.length, 'turn'),
    ...tags,
    url && (
      <a class="quiet" href={url} rel="noreferrer" target="_blank">
        Source
      </a>
    ),
  ].filter(Boolean);
  return (
    <header class="transcript-head">
      <h1 dir="auto">{title}</h1>
      <p>
        {facts.flatMap((fact, at) => (at === 0 ? fact : [' · ', fact]))}
        {changes && (
          <>
            <button
              type="button"
              class="small-button edit"
              aria-expanded={isEditing}
              onClick={() => setIsEditing(!isEditing)}
            >
              <Icon of="pencil" />
              <span class="visually-hidden">Edit title, date and kind</span>
            </button>
            <RemoveTranscript id={id} title={title} onRemoved={changes.onRemoved} />
          </>
        )}
      </p>
      {changes && isEditing && (
        <EditForm
          transcript={transcript}
          onSaved={() => {
            setIsEditing(false);
            changes.onEdited();
          }}
          onClose={() => setIsEditing(false)}
        />
      )}
    </header>
  );
}
