/** What can be done with selected speech: copy it with its source, or collect it. */

import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../copy-text.ts';
import { type QuotablePassage, toPlainQuotation } from '../quotation.ts';
import { collect } from './collection.ts';
import { quotableSelection } from './quotable-text.ts';

interface Props {
  readonly onMessage: (message: string) => void;
}

interface Selected {
  readonly quoted: QuotablePassage;
  /** Pixels in the page, of its end. */
  readonly left: number;
  readonly top: number;
}

/** Pixels between the bar and the text, and its width. */
const GAP = 8;
const WIDTH = 220;

export function SelectionBar({ onMessage }: Props) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const show = () => setSelected(findSelected());
    const hide = () => {
      if (getSelection()?.isCollapsed !== false) setSelected(null);
    };
    document.addEventListener('pointerup', show);
    document.addEventListener('keyup', show);
    document.addEventListener('selectionchange', hide);
    return () => {
      document.removeEventListener('pointerup', show);
      document.removeEventListener('keyup', show);
      document.removeEventListener('selectionchange', hide);
    };
  }, []);
  if (selected === null) return null;
  const { quoted, left, top } = selected;
  return (
    <div class="selection-bar" role="toolbar" aria-label="Selected text" style={{ left, top }}>
      <button
        type="button"
        class="quiet"
        onClick={async () => onMessage(await copyText(toPlainQuotation(quoted)))}
      >
        Copy quotation
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          collect(quoted);
          onMessage(`Collected: ${quoted.speaker.name}`);
        }}
      >
        Collect
      </button>
    </div>
  );
}

function findSelected(): Selected | null {
  const quoted = quotableSelection();
  if (quoted === null) return null;
  const { left, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
  const most = document.documentElement.clientWidth - WIDTH - GAP;
  return {
    quoted,
    left: Math.max(GAP, Math.min(left, most)) + scrollX,
    top: bottom + scrollY + GAP,
  };
}
