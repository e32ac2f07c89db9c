/** Gives a speaker another name, where the name stands. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordedSpeakerRename } from '../../main.ts';
import { ApiError, postRename, type RenameRequest } from '../api.ts';

/** What was said, and what was said of whom before. */
export type OnRenamed = (named: RecordedSpeakerRename, before: string) => void;

interface Props {
  readonly name: string;
  /** The id of the transcript. */
  readonly transcript: string;
  readonly onRenamed: OnRenamed;
  readonly onClose: () => void;
}

/** "Speaker 1", "SPEAKER_00": someone else in every transcript. */
const PLACEHOLDER_LABEL = /^(?:un(?:known|identified)|speaker|spk)\b|\d$/i;

export function RenameForm({ name, transcript, onRenamed, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [to, setTo] = useState(name);
  const [isEverywhere, setIsEverywhere] = useState(!PLACEHOLDER_LABEL.test(name));
  const [refused, setRefused] = useState<Error | null>(null);
  useEffect(() => input.current?.select(), []);
  const isTaken = refused instanceof ApiError && refused.code === 'NAME_TAKEN';

  async function save(merge: boolean): Promise<void> {
    const where = isEverywhere ? null : transcript;
    const renaming: RenameRequest = { name, to: to.trim(), transcript: where, merge };
    if (renaming.to === name) return onClose();
    try {
      onRenamed(await postRename(renaming), name);
    } catch (error) {
      setRefused(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return (
    <form
      class="rename-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label>
        <span class="visually-hidden">New name of {name}</span>
        <input
          ref={input}
          value={to}
          maxLength={200}
          autocomplete="off"
          required
          onInput={({ currentTarget }) => {
            setTo(currentTarget.value);
            setRefused(null);
          }}
        />
      </label>
      <label>
        <span class="visually-hidden">Where</span>
        <select
          value={isEverywhere ? 'everywhere' : 'here'}
          onChange={({ currentTarget }) => setIsEverywhere(currentTarget.value === 'everywhere')}
        >
          <option value="everywhere">everywhere</option>
          <option value="here">in this transcript</option>
        </select>
      </label>
      <button type="submit" class="plain">
        Rename
      </button>
      <button type="button" class="quiet" onClick={onClose}>
        Cancel
      </button>
      {refused && (
        <p role="alert">
          {isTaken ? (
            <>
              There is a speaker called {to.trim()} already.{' '}
              <button type="button" class="quiet" onClick={() => save(true)}>
                They are one person
              </button>
            </>
          ) : (
            refused.message
          )}
        </p>
      )}
    </form>
  );
}
