/** Says that a speaker has another name now, and takes it back. */

import { useState } from 'preact/hooks';
import type { Named } from '../../main.ts';
import { undoNaming } from '../api.ts';

export interface Renamed {
  readonly named: Named;
  readonly before: string;
}

interface Props {
  readonly renamed: Renamed;
  readonly onUndone: () => void;
}

export function NamedNotice({ renamed: { named, before }, onUndone }: Props) {
  const [failure, setFailure] = useState('');
  const undo = () =>
    undoNaming(named.number).then(onUndone, (error) => setFailure(String(error.message)));
  return (
    <p class="notice named" role="status">
      {before} is shown as <strong>{named.are.name}</strong>
      {named.transcript === null ? ' everywhere' : ' in this transcript'}.{' '}
      <button type="button" class="quiet" onClick={undo}>
        Undo
      </button>{' '}
      {failure}
    </p>
  );
}
