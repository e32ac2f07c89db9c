/** Collects a quotation, or takes it back. */

import { Icon } from '../components/icon.tsx';
import type { QuotablePassage } from '../quotation.ts';
import { useStoredValue } from '../stored-value.ts';
import { collect, collection, discard, isCollected } from './collection.ts';

export function CollectButton({ quoted }: { readonly quoted: QuotablePassage }) {
  const isIn = isCollected(quoted, useStoredValue(collection));
  return (
    <button
      type="button"
      class="quiet collect"
      aria-pressed={isIn}
      data-collect
      onClick={() => (isIn ? discard(quoted) : collect(quoted))}
    >
      <Icon of={isIn ? 'tick' : 'plus'} />
      {isIn ? 'Collected' : 'Collect'}
    </button>
  );
}
