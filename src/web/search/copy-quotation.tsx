/** Buttons that copy a passage with its source, as text or Markdown, or a link to it. */

import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { copyText } from '../copy-text.ts';
import {
  type QuotablePassage,
  toMarkdownQuotation,
  toPassageLink,
  toPlainQuotation,
} from '../quotation.ts';

/** How long the outcome is shown. */
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
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => setMessage(''), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <fieldset class="copy">
      <legend class="visually-hidden">Copy</legend>
      <Icon of={message === '' ? 'copy' : 'tick'} />
      <span aria-live="polite">{message}</span>
      {message === '' && <span aria-hidden="true">Copy</span>}
      {COPY_FORMATS.map(([name, write]) => (
        <button
          key={name}
          type="button"
          class="quiet"
          onClick={async () => setMessage(await copyText(write(quoted, location.origin)))}
        >
          <span class="visually-hidden">Copy </span>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
