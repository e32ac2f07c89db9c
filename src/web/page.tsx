/** The page that an address shows. */

import type { Catalog, ServedLibrary } from './api.ts';
import { ComparePage } from './compare/compare-page.tsx';
import { NotFound } from './components/not-found.tsx';
import { CompaniesPage } from './lists/companies-page.tsx';
import { EmptyPage } from './lists/empty-page.tsx';
import { SpeakersPage } from './lists/speakers-page.tsx';
import { TranscriptsPage } from './lists/transcripts-page.tsx';
import type { Go } from './navigation.ts';
import { QuotationsPage } from './quotations/quotations-page.tsx';
import type { Route } from './route.ts';
import { SearchPage } from './search/search-page.tsx';
import { SpeakerPage } from './speaker/speaker-page.tsx';
import { TranscriptPage } from './transcript/transcript-page.tsx';
import type { AsyncState } from './use-async.ts';

/** Of pages that an empty library has nothing for. */
const TITLES: Partial<Record<Route['page'], string>> = {
  transcripts: 'Transcripts',
  speakers: 'Speakers',
  companies: 'Companies',
  compare: 'Compare',
};

interface Props {
  readonly route: Route;
  readonly go: Go;
  readonly library: AsyncState<ServedLibrary>;
  readonly catalog: AsyncState<Catalog>;
  readonly allowsChanges: boolean;
  /** Reloads the library. */
  readonly onRefresh: () => void;
}

export function CurrentPage({ route, go, library, catalog, allowsChanges, onRefresh }: Props) {
  const title = TITLES[route.page];
  if (title && library.value?.transcripts === 0) {
    return <EmptyPage title={title} allowsChanges={allowsChanges} />;
  }
  switch (route.page) {
    case 'search':
      return <SearchPage {...{ route, go, library, catalog, onRefresh }} />;
    case 'transcript':
      return (
        <TranscriptPage
          key={route.id}
          route={route}
          go={go}
          allowsChanges={library.value === null && library.failure === null ? null : allowsChanges}
          onRefresh={onRefresh}
        />
      );
    case 'transcripts':
      return <TranscriptsPage {...{ route, go, catalog, allowsChanges, onRefresh }} />;
    case 'speakers':
      return <SpeakersPage route={route} go={go} />;
    case 'companies':
      return <CompaniesPage catalog={catalog} onRefresh={onRefresh} />;
    case 'speaker':
      return <SpeakerPage key={route.name} route={route} go={go} />;
    case 'compare':
      return <ComparePage route={route} go={go} />;
    case 'quotations':
      return <QuotationsPage route={route} go={go} />;
    case 'not-found':
      return <NotFound heading="Page not found" text={`There is nothing at ${route.path} here.`} />;
  }
}
