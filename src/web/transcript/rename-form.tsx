/** The form that renames a speaker, in place of the name. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NAME_LENGTH } from '../../domain/limits.ts';
import { isMachineLabel } from '../../domain/machine-label.ts';
import type { RecordedSpeakerRename } from '../../main.ts';
import { ApiError, postRename, type RenameRequest } from '../api.ts';

export type OnRenamed = (edit: RecordedSpeakerRename, previousName: string) => void;

interface Props {
  readonly name: string;
  /** Id. */
  readonly transcript: string;
  readonly onRenamed: OnRenamed;
  readonly onClose: () => void;
}

export function RenameForm({ name, transcript, onRenamed, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [to, setTo] = useState(name);
  const [isEverywhere, setIsEverywhere] = useState(!isMachineLabel(name));
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => input.current?.select(), []);
  const isTaken = failure instanceof ApiError && failure.code === 'NAME_TAKEN';

  async function save(merge: boolean): Promise<void> {
    const scope = isEverywhere ? null : transcript;
    const rename: RenameRequest = { name, to: to.trim(), transcript: scope, merge };
    if (rename.to === name) return onClose();
    try {
      onRenamed(await postRename(rename), name);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
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
          maxLength={MAX_NAME_LENGTH}
          autocomplete="off"
          required
          onInput={({ currentTarget }) => {
            setTo(currentTarget.value);
            setFailure(null);
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
      {failure && (
        <p role="alert">
          {isTaken ? (
            <>
              Another speaker is called {to.trim()}.{' '}
              <button type="button" class="quiet" onClick={() => save(true)}>
                Same person: merge
              </button>
            </>
          ) : (
            failure.message
          )}
        </p>
      )}
    </form>
  );
}
