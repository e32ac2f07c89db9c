/** "/" anywhere on the page leads to the box. */

import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

export function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      // There it is a character like any other.
      if (event.target instanceof Element && event.target.matches('input, textarea')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
