/** A transcript to read: who speaks, what is said, and where in it a question is answered. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Transcript } from '../../main.ts';
import { fetchRecording, fetchTranscript as load } from '../api.ts';
import { Failure } from '../components/failure.tsx';
import type { Go } from '../navigation.ts';
import type { TranscriptRoute } from '../route.ts';
import { useAsync } from '../use-async.ts';
import { FindBar } from './find-bar.tsx';
import { OutlineView } from './outline-view.tsx';
import { isTimed } from './playback-position.ts';
import { Player } from './player.tsx';
import type { OnRenamed } from './rename-form.tsx';
import { type CompletedRename, RenameNotice } from './rename-notice.tsx';
import { TranscriptHead } from './transcript-head.tsx';
import { Turns } from './turns.tsx';
import { useScrollToPlace } from './use-scroll-to-place.ts';
import { useTranscriptMatches } from './use-transcript-matches.ts';

interface Props {
  readonly route: TranscriptRoute;
  readonly go: Go;
  readonly allowsChanges: boolean;
}

export function TranscriptPage({ route, go, allowsChanges }: Props) {
  const { id } = route;
  const [attempt, setAttempt] = useState(0);
  const [renamed, setRenamed] = useState<CompletedRename | null>(null);
  const { value, failure } = useAsync((signal) => load(id, signal), [id, attempt]);
  useEffect(() => {
    document.title = `${value?.title ?? 'Transcript'} · whosaid`;
  }, [value]);
  const reload = () => setAttempt((times) => times + 1);
  const show = (renamed: CompletedRename | null) => {
    setRenamed(renamed);
    reload();
  };
  const onNamed: OnRenamed = useCallback((edit, previousName) => show({ edit, previousName }), []);
  if (failure) return <Failure failure={failure} heading="h1" onRetry={reload} />;
  if (value === null) return null;
  return (
    <>
      <TranscriptReader
        transcript={value}
        route={route}
        go={go}
        onRenamed={allowsChanges ? onNamed : undefined}
      />
      {renamed && <RenameNotice completed={renamed} onUndone={() => show(null)} />}
    </>
  );
}

interface TranscriptReaderProps extends Omit<Props, 'allowsChanges'> {
  readonly transcript: Transcript;
  readonly onRenamed?: OnRenamed;
}

function TranscriptReader({ transcript, route, go, onRenamed: onNamed }: TranscriptReaderProps) {
  const found = useTranscriptMatches(route, go);
  useScrollToPlace(route.place);
  const { id, turns } = transcript;
  const media = useAsync(isTimed(turns) ? (signal) => fetchRecording(id, signal) : null, [id]);
  return (
    <div class="reading">
      <FindBar route={route} go={go} matches={found} />
      <OutlineView transcript={transcript} />
      <div class="text">
        <TranscriptHead transcript={transcript} />
        <Turns
          transcript={id}
          turns={turns}
          highlights={found.highlights}
          place={route.place}
          isRecorded={media.value !== null}
          onRenamed={onNamed}
        />
      </div>
      {media.value && <Player recording={media.value} turns={turns} place={route.place} />}
    </div>
  );
}
