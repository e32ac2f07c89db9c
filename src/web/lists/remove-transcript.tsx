/** Removes a transcript from the library, after a second click. */

import { useState } from 'preact/hooks';
import { deleteTranscript } from '../api.ts';
import { Icon } from '../components/icon.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly onRemoved: () => void;
}

export function RemoveTranscript({ id, title, onRemoved }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState('');
  const remove = () =>
    deleteTranscript(id).then(onRemoved, (error) => {
      setFailure(String(error.message));
    });
  if (!isAsking) {
    return (
      <button type="button" class="small-button remove" onClick={() => setIsAsking(true)}>
        <Icon of="bin" />
        <span class="visually-hidden">Remove {title}</span>
      </button>
    );
  }
  return (
    <fieldset class="confirm" aria-label={`Remove ${title}?`}>
      <span>Remove it? A file that was uploaded goes too; others stay.</span>
      <button type="button" class="quiet danger" ref={(button) => button?.focus()} onClick={remove}>
        Remove
      </button>
      <button type="button" class="quiet" onClick={() => setIsAsking(false)}>
        Keep
      </button>
      {failure && <span role="alert">{failure}</span>}
    </fieldset>
  );
}
