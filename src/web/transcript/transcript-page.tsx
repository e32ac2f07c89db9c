/** The transcript page: its outline, its turns, and the matches of a question in it. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Transcript } from '../../main.ts';
import { ApiError, fetchRecording, fetchTranscript } from '../api.ts';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { NotFound } from '../components/not-found.tsx';
import type { Go } from '../navigation.ts';
import type { TranscriptRoute } from '../route.ts';
import { useAsync } from '../use-async.ts';
import { FindBar } from './find-bar.tsx';
import { OutlineView } from './outline-view.tsx';
import { isTimed } from './playback-position.ts';
import { Player } from './player.tsx';
import type { OnRenamed } from './rename-form.tsx';
import { type CompletedRename, RenameNotice } from './rename-notice.tsx';
import { StickyTitle } from './sticky-title.tsx';
import { type TranscriptChanges, TranscriptHead } from './transcript-head.tsx';
import { Turns } from './turns.tsx';
import { useScrollToPlace } from './use-scroll-to-place.ts';
import { useTranscriptMatches } from './use-transcript-matches.ts';

/** Grey bars while it loads. */
const TURNS_DRAWN = 12;

interface Props {
  readonly route: TranscriptRoute;
  readonly go: Go;
  /** `null` while that is not known: buttons that come later would move the text. */
  readonly allowsChanges: boolean | null;
  /** Reloads the library. */
  readonly onRefresh: () => void;
}

export function TranscriptPage({ route, go, allowsChanges, onRefresh }: Props) {
  const { id } = route;
  const [attempts, setAttempts] = useState(0);
  const [rename, setRename] = useState<CompletedRename | null>(null);
  const { value, failure } = useAsync((signal) => fetchTranscript(id, signal), [id, attempts]);
  useEffect(() => {
    document.title = `${value?.title ?? 'Transcript'} · whosaid`;
  }, [value]);
  const reload = () => setAttempts((count) => count + 1);
  const reloadAfter = (rename: CompletedRename | null) => {
    setRename(rename);
    reload();
  };
  const onRenamed: OnRenamed = useCallback(
    (edit, previousName) => reloadAfter({ edit, previousName }),
    [],
  );
  const changes: TranscriptChanges = {
    onEdited() {
      onRefresh();
      reload();
    },
    onRemoved() {
      onRefresh();
      go({ page: 'transcripts', filters: {} });
    },
  };
  if (failure instanceof ApiError && failure.code === 'NOT_FOUND') {
    return <NotFound heading="Transcript not found" text="It may have been removed." />;
  }
  if (failure) return <Failure failure={failure} heading="h1" onRetry={reload} />;
  if (value === null || allowsChanges === null)
    return <Loading what="the transcript" lines={TURNS_DRAWN} isPage />;
  return (
    <>
      <TranscriptReader
        transcript={value}
        route={route}
        go={go}
        onRenamed={allowsChanges ? onRenamed : undefined}
        changes={allowsChanges ? changes : null}
      />
      {rename && <RenameNotice completed={rename} onUndone={() => reloadAfter(null)} />}
    </>
  );
}

interface TranscriptReaderProps extends Omit<Props, 'allowsChanges' | 'onRefresh'> {
  readonly transcript: Transcript;
  readonly onRenamed?: OnRenamed;
  /** `null` where nothing may be changed. */
  readonly changes: TranscriptChanges | null;
}

function TranscriptReader({ transcript, route, go, onRenamed, changes }: TranscriptReaderProps) {
  const matches = useTranscriptMatches(route, go);
  useScrollToPlace(route.place);
  const { id, turns } = transcript;
  const [playing, setPlaying] = useState<number | null>(null);
  const media = useAsync(isTimed(turns) ? (signal) => fetchRecording(id, signal) : null, [id]);
  return (
    <div class="reading">
      <FindBar route={route} go={go} matches={matches}>
        <StickyTitle transcript={transcript} />
      </FindBar>
      <OutlineView transcript={transcript} />
      <div class="text">
        <TranscriptHead transcript={transcript} changes={changes} />
        <Turns
          transcript={transcript}
          highlights={matches.highlights}
          place={route.place}
          playing={playing}
          isRecorded={media.value !== null}
          onRenamed={onRenamed}
        />
      </div>
      {media.value && (
        <Player recording={media.value} turns={turns} place={route.place} onTurn={setPlaying} />
      )}
    </div>
  );
}
