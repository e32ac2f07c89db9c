/** The frame of every page, and the choice of the page by the address. */

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
  const [refreshes, setRefreshes] = useState(0);
  const refresh = () => setRefreshes((count) => count + 1);
  const library = useAsync(fetchLibrary, [refreshes]);
  const uploads = useUploadQueue(refresh);
  const allowsChanges = library.value?.allowsChanges ?? false;
  return (
    <div class={route.page}>
      <header class="masthead">
        <a href="/">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          whosaid
        </a>
        {allowsChanges && <FilePicker onFiles={uploads.add} />}
      </header>
      <main>
        {allowsChanges && <FileDropZone onFiles={uploads.add} />}
        <UploadList queue={uploads} />
        {route.page === 'search' ? (
          <SearchPage route={route} go={go} library={library} onRefresh={refresh} />
        ) : (
          <TranscriptPage key={route.id} route={route} go={go} allowsChanges={allowsChanges} />
        )}
      </main>
    </div>
  );
}
