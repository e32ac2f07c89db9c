/** Copies a turn with its source, or collects it. */

import { useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { copyText } from '../copy-text.ts';
import { type QuotablePassage, toPlainQuotation } from '../quotation.ts';
import { collect, collection, discard, isCollected } from '../quotations/collection.ts';
import { useStoredValue } from '../stored-value.ts';

export function QuoteTurn({ quoted }: { readonly quoted: QuotablePassage }) {
  const [message, setMessage] = useState('');
  const isIn = isCollected(quoted, useStoredValue(collection));
  return (
    <span class="quote-turn">
      <button
        type="button"
        class="small-button"
        title="Copy with its source"
        onClick={async () => setMessage(await copyText(toPlainQuotation(quoted)))}
        onBlur={() => setMessage('')}
      >
        <Icon of={message === '' ? 'copy' : 'tick'} />
        <span class="visually-hidden">Copy the turn</span>
        <span class="visually-hidden" aria-live="polite">
          {message}
        </span>
      </button>
      <button
        type="button"
        class="small-button"
        title={isIn ? 'Collected' : 'Collect'}
        aria-pressed={isIn}
        onClick={() => (isIn ? discard(quoted) : collect(quoted))}
      >
        <Icon of={isIn ? 'tick' : 'plus'} />
        <span class="visually-hidden">Collect the turn</span>
      </button>
    </span>
  );
}
