/** The head of every page: the ways to its parts. */

import { useState } from 'preact/hooks';
import { Icon } from './components/icon.tsx';
import { collect, collection } from './quotations/collection.ts';
import { quotableSelection } from './quotations/quotable-text.ts';
import type { Route } from './route.ts';
import { useStoredValue } from './stored-value.ts';
import { FilePicker } from './uploads/file-picker.tsx';

interface Props {
  readonly page: Route['page'];
  readonly hasCompanies: boolean;
  /** Without it, nothing can be added. */
  readonly onFiles?: (files: Iterable<File>) => void;
  readonly onPalette: () => void;
}

export function Masthead({ page, hasCompanies, onFiles, onPalette }: Props) {
  const links: (readonly [href: string, text: string, pages: readonly Route['page'][]])[] = [
    ['/transcripts', 'Transcripts', ['transcripts', 'transcript']],
    ['/speakers', 'Speakers', ['speakers', 'speaker']],
    ['/compare', 'Compare', ['compare']],
  ];
  return (
    <header class="masthead">
      <a class="home" href="/">
        <img src="/favicon.svg" alt="" width="24" height="24" />
        whosaid
      </a>
      <nav aria-label="Pages">
        {links.map(([href, text, pages]) => (
          <a key={href} href={href} aria-current={pages.includes(page) ? 'page' : undefined}>
            {text}
          </a>
        ))}
        <QuotationsLink isCurrent={page === 'quotations'} />
        {hasCompanies && (
          <a href="/companies" aria-current={page === 'companies' ? 'page' : undefined}>
            Companies
          </a>
        )}
      </nav>
      {onFiles && <FilePicker onFiles={onFiles} />}
      <button
        type="button"
        class="small-button go-to"
        title="Go to … (Ctrl K)"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onPalette}
      >
        <Icon of="jump" />
        <span class="visually-hidden">Go to …</span>
      </button>
    </header>
  );
}

/** Text that is dragged onto it is collected. */
function QuotationsLink({ isCurrent }: { readonly isCurrent: boolean }) {
  const count = useStoredValue(collection).length;
  const [isTarget, setIsTarget] = useState(false);
  return (
    <a
      href="/quotations"
      aria-current={isCurrent ? 'page' : undefined}
      data-target={isTarget || undefined}
      onDragOver={(event) => {
        if (quotableSelection() === null) return;
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsTarget(false);
        const quoted = quotableSelection();
        if (quoted !== null) collect(quoted);
      }}
    >
      Quotations{count > 0 && <span class="tally">{count}</span>}
    </a>
  );
}
