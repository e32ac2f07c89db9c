/** The frame around every page, and which page an address leads to. */

import { useState } from 'preact/hooks';
import { AddingView } from './adding/adding-view.tsx';
import { Choose } from './adding/choose.tsx';
import { Drop } from './adding/drop.tsx';
import { useAdding } from './adding/use-adding.ts';
import { library } from './api.ts';
import { useLoaded } from './load.ts';
import { useRoute } from './navigation.ts';
import { SearchPage } from './search/search-page.tsx';
import { TranscriptPage } from './transcript/transcript-page.tsx';

export function App() {
  const [route, go] = useRoute();
  const [looked, setLooked] = useState(0);
  const look = () => setLooked((times) => times + 1);
  const loaded = useLoaded(library, [looked]);
  const adding = useAdding(look);
  const allowsChanges = loaded.value?.allowsChanges ?? false;
  return (
    <div class={route.page}>
      <header class="masthead">
        <a href="/">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          whosaid
        </a>
        {allowsChanges && <Choose onFiles={adding.add} />}
      </header>
      <main>
        {allowsChanges && <Drop onFiles={adding.add} />}
        <AddingView adding={adding} />
        {route.page === 'search' ? (
          <SearchPage route={route} go={go} library={loaded} onLook={look} />
        ) : (
          <TranscriptPage key={route.id} route={route} go={go} allowsChanges={allowsChanges} />
        )}
      </main>
    </div>
  );
}
