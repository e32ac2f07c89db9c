/** The frame around every page, and which page an address leads to. */

import { useRoute } from './navigation.ts';
import { SearchPage } from './search/search-page.tsx';
import { TranscriptPage } from './transcript/transcript-page.tsx';

export function App() {
  const [route, go] = useRoute();
  return (
    <div class={route.page}>
      <header class="masthead">
        <a href="/">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          whosaid
        </a>
      </header>
      <main>
        {route.page === 'search' ? (
          <SearchPage route={route} go={go} />
        ) : (
          <TranscriptPage key={route.id} route={route} go={go} />
        )}
      </main>
    </div>
  );
}
