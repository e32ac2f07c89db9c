/** The frame around every page, and which page an address leads to. */

import { useState } from 'preact/hooks';
import { UploadList } from './adding/adding-view.tsx';
import { FilePicker } from './adding/choose.tsx';
import { FileDropZone } from './adding/drop.tsx';
import { useUploadQueue } from './adding/use-adding.ts';
import { fetchLibrary } from './api.ts';
import { useAsync } from './load.ts';
import { useRoute } from './navigation.ts';
import { SearchPage } from './search/search-page.tsx';
import { TranscriptPage } from './transcript/transcript-page.tsx';

export function App() {
  const [route, go] = useRoute();
  const [looked, setLooked] = useState(0);
  const look = () => setLooked((times) => times + 1);
  const loaded = useAsync(fetchLibrary, [looked]);
  const adding = useUploadQueue(look);
  const allowsChanges = loaded.value?.allowsChanges ?? false;
  return (
    <div class={route.page}>
      <header class="masthead">
        <a href="/">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          whosaid
        </a>
        {allowsChanges && <FilePicker onFiles={adding.add} />}
      </header>
      <main>
        {allowsChanges && <FileDropZone onFiles={adding.add} />}
        <UploadList adding={adding} />
        {route.page === 'search' ? (
          <SearchPage route={route} go={go} library={loaded} onRefresh={look} />
        ) : (
          <TranscriptPage key={route.id} route={route} go={go} allowsChanges={allowsChanges} />
        )}
      </main>
    </div>
  );
}
