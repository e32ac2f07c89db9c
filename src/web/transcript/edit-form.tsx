/** The form that corrects what is said of a transcript: title, date, kind, company, quarter, tags. */

import { useState } from 'preact/hooks';
import type { Kind, Transcript, TranscriptEdit } from '../../main.ts';
import { patchTranscript } from '../api.ts';
import { KIND_NAMES } from '../labels.ts';

type Described = Pick<
  Transcript,
  'id' | 'title' | 'date' | 'kind' | 'company' | 'ticker' | 'quarter' | 'url' | 'tags'
>;

interface Props {
  readonly transcript: Described;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const TEXTS = [
  ['company', 'Company', ''],
  ['ticker', 'Ticker', ''],
  ['quarter', 'Quarter', '2025-Q3'],
  ['url', 'Web address', 'https://'],
] as const;

export function EditForm({ transcript, onSaved, onClose }: Props) {
  const { id, title, date, kind, tags } = transcript;
  const [edit, setEdit] = useState<TranscriptEdit>({});
  const [failure, setFailure] = useState('');
  const change = (part: TranscriptEdit) => setEdit({ ...edit, ...part });
  const save = () => {
    if (Object.keys(edit).length === 0) return onClose();
    patchTranscript(id, edit).then(onSaved, (error) => setFailure(String(error.message)));
  };
  return (
    <form
      class="edit-form"
      aria-label="Edit the transcript"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <label class="field wide">
        <span>Title</span>
        <input
          ref={(input) => {
            if (input && document.activeElement === document.body) input.focus();
          }}
          required
          dir="auto"
          value={edit.title ?? title}
          onInput={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>Date</span>
        <input
          type="date"
          value={edit.date === undefined ? (date ?? '') : (edit.date ?? '')}
          onChange={({ currentTarget }) => change({ date: currentTarget.value || null })}
        />
      </label>
      <label class="field">
        <span>Kind</span>
        <select
          value={edit.kind === undefined ? (kind ?? '') : (edit.kind ?? '')}
          onChange={({ currentTarget }) => change({ kind: toKind(currentTarget.value) })}
        >
          <option value="">Unknown</option>
          {Object.entries(KIND_NAMES).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {TEXTS.map(([field, label, placeholder]) => (
        <label key={field} class="field">
          <span>{label}</span>
          <input
            value={edit[field] ?? (field in edit ? '' : (transcript[field] ?? ''))}
            placeholder={placeholder}
            onInput={({ currentTarget }) => change({ [field]: currentTarget.value || null })}
          />
        </label>
      ))}
      <label class="field wide">
        <span>Tags, separated by commas</span>
        <input
          defaultValue={tags.join(', ')}
          onChange={({ currentTarget }) => change({ tags: splitTags(currentTarget.value) })}
        />
      </label>
      <div class="form-buttons">
        <button type="submit" class="plain">
          Save
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
      {failure && (
        <p role="alert" class="wide">
          {failure}
        </p>
      )}
    </form>
  );
}

function toKind(value: string): Kind | null {
  return Object.keys(KIND_NAMES).find((kind): kind is Kind => kind === value) ?? null;
}

/** "a, b, a" → `['a', 'b']` */
export function splitTags(text: string): string[] {
  return [...new Set(text.split(',').flatMap((tag) => tag.trim() || []))];
}
