/** The key that collects what is selected or focused, and what is told of it. */

import { useEffect, useState } from 'preact/hooks';
import { useKeys } from '../keys.ts';
import { collect } from './collection.ts';
import { currentPassage, quotableSelection } from './quotable-text.ts';

/** How long a message is shown. */
const MESSAGE_MS = 2_500;

/** @returns a message, empty after a while. */
export function useCollecting(): [string, (message: string) => void] {
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => setMessage(''), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);
  useKeys({
    c: () => {
      const quoted = quotableSelection() ?? currentPassage();
      if (quoted === null) return;
      collect(quoted);
      setMessage(`Collected: ${quoted.speaker.name}`);
    },
  });
  return [message, setMessage];
}
