/** Which dialog is open, and the keys that open it. */

import { useEffect, useState } from 'preact/hooks';
import { useKeys } from './keys.ts';

export type OpenDialog = 'palette' | 'keys' | null;

export function useDialogs(): [OpenDialog, (dialog: OpenDialog) => void] {
  const [open, setOpen] = useState<OpenDialog>(null);
  useKeys({ '?': () => setOpen('keys') });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPaletteKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isPaletteKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen((now) => (now === 'palette' ? null : 'palette'));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return [open, setOpen];
}
