/** Copies a passage with its source: as text, as Markdown, or as a link to it. */

import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import {
  type QuotablePassage,
  toMarkdownQuotation,
  toPassageLink,
  toPlainQuotation,
} from '../quotation.ts';

/** Milliseconds for which it is told how it went. */
const MESSAGE_MS = 2_000;

const COPY_FORMATS: readonly [
  name: string,
  write: (quoted: QuotablePassage, origin: string) => string,
][] = [
  ['quotation', toPlainQuotation],
  ['Markdown', toMarkdownQuotation],
  ['link', toPassageLink],
];

export function CopyQuotation({ quoted }: { readonly quoted: QuotablePassage }) {
  const [told, setTold] = useState('');
  useEffect(() => {
    if (told === '') return;
    const timer = setTimeout(() => setTold(''), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <fieldset class="copy">
      <legend class="visually-hidden">Copy</legend>
      <Icon of={told === '' ? 'copy' : 'tick'} />
      <span aria-live="polite">{told}</span>
      {told === '' && <span aria-hidden="true">Copy</span>}
      {COPY_FORMATS.map(([name, write]) => (
        <button
          key={name}
          type="button"
          class="quiet"
          onClick={async () => setTold(await copyToClipboard(write(quoted, location.origin)))}
        >
          <span class="visually-hidden">Copy </span>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

async function copyToClipboard(text: string): Promise<string> {
  try {
    // Absent over plain HTTP from another machine, where browsers allow no clipboard.
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Not allowed here: select the text';
  }
}
