/** Confirms a rename and offers to undo it. */

import { useState } from 'preact/hooks';
import type { RecordedSpeakerRename } from '../../main.ts';
import { deleteSpeakerEdit } from '../api.ts';

export interface CompletedRename {
  readonly edit: RecordedSpeakerRename;
  readonly previousName: string;
}

interface Props {
  readonly completed: CompletedRename;
  readonly onUndone: () => void;
}

export function RenameNotice({ completed: { edit, previousName }, onUndone }: Props) {
  const [failure, setFailure] = useState('');
  const undo = () =>
    deleteSpeakerEdit(edit.number).then(onUndone, (error) => setFailure(String(error.message)));
  return (
    <p class="notice toast" role="status">
      {previousName} renamed to <strong>{edit.identity.name}</strong>
      {edit.transcript === null ? ' everywhere' : ' in this transcript'}.{' '}
      <button type="button" class="quiet" onClick={undo}>
        Undo
      </button>{' '}
      {failure}
    </p>
  );
}
