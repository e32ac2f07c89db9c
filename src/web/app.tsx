/** The frame around every page, and which page an address leads to. */

import { useState } from 'preact/hooks';
import { fetchLibrary } from './api.ts';
import { useRoute } from './navigation.ts';
import { SearchPage } from './search/search-page.tsx';
import { TranscriptPage } from './transcript/transcript-page.tsx';
import { FileDropZone } from './uploads/file-drop-zone.tsx';
import { FilePicker } from './uploads/file-picker.tsx';
import { UploadList } from './uploads/upload-list.tsx';
import { useUploadQueue } from './uploads/use-upload-queue.ts';
import { useAsync } from './use-async.ts';

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
