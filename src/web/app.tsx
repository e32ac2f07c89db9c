/** The frame of every page, and the choice of the page by the address. */

import { useState } from 'preact/hooks';
import { fetchCatalog, fetchLibrary } from './api.ts';
import { KeysHelp } from './components/keys-help.tsx';
import { Masthead } from './masthead.tsx';
import { useRoute } from './navigation.ts';
import { CurrentPage } from './page.tsx';
import { Palette } from './palette/palette.tsx';
import type { Command } from './palette/palette-items.ts';
import { SelectionBar } from './quotations/selection-bar.tsx';
import { useCollecting } from './quotations/use-collecting.ts';
import { FileDropZone } from './uploads/file-drop-zone.tsx';
import { UploadList } from './uploads/upload-list.tsx';
import { useUploadQueue } from './uploads/use-upload-queue.ts';
import { useAsync } from './use-async.ts';
import { useDialogs } from './use-dialogs.ts';

export function App() {
  const [route, go] = useRoute();
  const [refreshes, setRefreshes] = useState(0);
  const refresh = () => setRefreshes((count) => count + 1);
  const library = useAsync(fetchLibrary, [refreshes]);
  const catalog = useAsync(fetchCatalog, [refreshes]);
  const uploads = useUploadQueue(refresh);
  const [dialog, setDialog] = useDialogs();
  const [message, setMessage] = useCollecting();
  const closeDialog = () => setDialog(null);
  const allowsChanges = library.value?.allowsChanges ?? false;
  const hasCompanies = catalog.value?.some(({ company }) => company !== null) ?? false;
  const commands: Command[] = [
    { text: 'All transcripts', action: '/transcripts' },
    { text: 'All speakers', action: '/speakers' },
    ...(hasCompanies ? [{ text: 'Companies', action: '/companies' }] : []),
    { text: 'Compare', action: '/compare' },
    { text: 'Quotations', action: '/quotations' },
    { text: 'New search', keys: '/', action: '/' },
    { text: 'Show the keys', keys: '?', action: () => setDialog('keys') },
  ];
  return (
    <div class={route.page}>
      <Masthead
        page={route.page}
        hasCompanies={hasCompanies}
        onFiles={allowsChanges ? uploads.add : undefined}
        onPalette={() => setDialog('palette')}
      />
      <main>
        {allowsChanges && <FileDropZone onFiles={uploads.add} />}
        <UploadList queue={uploads} />
        <CurrentPage {...{ route, go, library, catalog, allowsChanges }} onRefresh={refresh} />
        <SelectionBar onMessage={setMessage} />
      </main>
      <p
        class={`announcement ${message === '' ? 'visually-hidden' : 'notice toast'}`}
        aria-live="polite"
      >
        {message}
      </p>
      {dialog === 'keys' && <KeysHelp onClose={closeDialog} />}
      {dialog === 'palette' && (
        <Palette catalog={catalog.value ?? []} commands={commands} go={go} onClose={closeDialog} />
      )}
    </div>
  );
}
