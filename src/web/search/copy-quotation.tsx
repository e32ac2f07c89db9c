/** Copies a passage with its source: as text, as Markdown, or as a link to it. */

import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { asLink, asMarkdown, asText, type Quoted } from '../quotation.ts';

/** Milliseconds for which it is told how it went. */
const TOLD = 2_000;

const WAYS: readonly [name: string, write: (quoted: Quoted, origin: string) => string][] = [
  ['quotation', asText],
  ['Markdown', asMarkdown],
  ['link', asLink],
];

export function CopyQuotation({ quoted }: { readonly quoted: Quoted }) {
  const [told, setTold] = useState('');
  useEffect(() => {
    if (told === '') return;
    const timer = setTimeout(() => setTold(''), TOLD);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <fieldset class="copy">
      <legend class="unseen">Copy</legend>
      <Icon of={told === '' ? 'copy' : 'tick'} />
      <span aria-live="polite">{told}</span>
      {told === '' && <span aria-hidden="true">Copy</span>}
      {WAYS.map(([name, write]) => (
        <button
          key={name}
          type="button"
          class="quiet"
          onClick={async () => setTold(await copy(write(quoted, location.origin)))}
        >
          <span class="unseen">Copy </span>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

async function copy(text: string): Promise<string> {
  try {
    // Absent over plain HTTP from another machine, where browsers allow no clipboard.
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Not allowed here: select the text';
  }
}
