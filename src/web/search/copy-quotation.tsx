/** Copies a passage with its source. */

import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../main.ts';
import { Icon } from '../parts/icon.tsx';
import { quotation } from '../words.ts';

/** Milliseconds for which the button tells how it went. */
const TOLD = 2_000;

const TEXTS = {
  ready: 'Copy quote',
  copied: 'Copied',
  failed: 'Not allowed here: select the text',
} as const;

export function CopyQuotation({ result }: { readonly result: Result }) {
  const [state, setState] = useState<keyof typeof TEXTS>('ready');
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), TOLD);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <button type="button" class="quiet copy" onClick={async () => setState(await copy(result))}>
      <Icon of={state === 'copied' ? 'tick' : 'copy'} />
      <span aria-live="polite">{TEXTS[state]}</span>
    </button>
  );
}

async function copy(result: Result): Promise<'copied' | 'failed'> {
  try {
    // Absent over plain HTTP from another machine, where browsers allow no clipboard.
    await navigator.clipboard.writeText(quotation(result));
    return 'copied';
  } catch {
    return 'failed';
  }
}
