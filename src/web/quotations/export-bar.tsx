/** Exports the collected quotations: copied, downloaded, or as a link. */

import { useState } from 'preact/hooks';
import { copyText } from '../copy-text.ts';
import { download } from '../download.ts';
import { Select } from '../lists/select.tsx';
import { writeRoute } from '../route.ts';
import { useStoredValue } from '../stored-value.ts';
import { CITATION_STYLES, isCitationStyle } from './citation.ts';
import { citationStyle } from './citation-style.ts';
import type { Quotation } from './collection.ts';
import { toCsv, toMarkdown } from './export.ts';
import { encodePlaces } from './shared-link.ts';

const FILE_NAME = 'quotations';

export function ExportBar({ quotations }: { readonly quotations: readonly Quotation[] }) {
  const style = useStoredValue(citationStyle);
  const [message, setMessage] = useState('');
  const { origin } = location;
  const save = (extension: string, type: string, text: string) =>
    download(`${FILE_NAME}.${extension}`, new Blob([text], { type: `${type};charset=utf-8` }));
  const actions: readonly (readonly [name: string, act: () => unknown])[] = [
    [
      'Copy as Markdown',
      async () => setMessage(await copyText(toMarkdown(quotations, style, origin))),
    ],
    ['Markdown', () => save('md', 'text/markdown', toMarkdown(quotations, style, origin))],
    ['CSV', () => save('csv', 'text/csv', `\ufeff${toCsv(quotations, style, origin)}`)],
    [
      'Word',
      async () => {
        const { toDocx } = await import('./export-docx.ts');
        download(`${FILE_NAME}.docx`, await toDocx(quotations, style, origin));
      },
    ],
    [
      'Copy link',
      async () => {
        const shared = encodePlaces(quotations);
        setMessage(await copyText(origin + writeRoute({ page: 'quotations', shared })));
      },
    ],
  ];
  return (
    <div class="export-bar">
      <Select
        label="Citation style"
        value={style}
        options={Object.entries(CITATION_STYLES)}
        onChange={(chosen) => isCitationStyle(chosen) && citationStyle.write(chosen)}
      />
      {actions.map(([name, act]) => (
        <button key={name} type="button" class="plain" onClick={act}>
          {name}
        </button>
      ))}
      <span role="status">{message}</span>
    </div>
  );
}
