/** A transcript to read: who speaks, what is said, and where in it a question is answered. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Transcript } from '../../main.ts';
import { transcript as load, recording } from '../api.ts';
import { useLoaded } from '../load.ts';
import type { Go } from '../navigation.ts';
import { Failure } from '../parts/failure.tsx';
import type { TranscriptRoute } from '../route.ts';
import { Finding } from './finding.tsx';
import { NamedNotice, type Renamed } from './named-notice.tsx';
import { OutlineView } from './outline-view.tsx';
import { Player } from './player.tsx';
import type { OnNamed } from './rename-form.tsx';
import { isTimed } from './times.ts';
import { TranscriptHead } from './transcript-head.tsx';
import { Turns } from './turns.tsx';
import { useFound } from './use-found.ts';
import { usePlace } from './use-place.ts';

interface Props {
  readonly route: TranscriptRoute;
  readonly go: Go;
  readonly allowsChanges: boolean;
}

export function TranscriptPage({ route, go, allowsChanges }: Props) {
  const { id } = route;
  const [attempt, setAttempt] = useState(0);
  const [renamed, setRenamed] = useState<Renamed | null>(null);
  const { value, failure } = useLoaded((signal) => load(id, signal), [id, attempt]);
  useEffect(() => {
    document.title = `${value?.title ?? 'Transcript'} · whosaid`;
  }, [value]);
  const reload = () => setAttempt((times) => times + 1);
  const show = (renamed: Renamed | null) => {
    setRenamed(renamed);
    reload();
  };
  const onNamed: OnNamed = useCallback((named, before) => show({ named, before }), []);
  if (failure) return <Failure failure={failure} heading="h1" onRetry={reload} />;
  if (value === null) return null;
  return (
    <>
      <Reading
        transcript={value}
        route={route}
        go={go}
        onNamed={allowsChanges ? onNamed : undefined}
      />
      {renamed && <NamedNotice renamed={renamed} onUndone={() => show(null)} />}
    </>
  );
}

interface ReadingProps extends Omit<Props, 'allowsChanges'> {
  readonly transcript: Transcript;
  readonly onNamed?: OnNamed;
}

function Reading({ transcript, route, go, onNamed }: ReadingProps) {
  const found = useFound(route, go);
  usePlace(route.place);
  const { id, turns } = transcript;
  const media = useLoaded(isTimed(turns) ? (signal) => recording(id, signal) : null, [id]);
  return (
    <div class="reading">
      <Finding route={route} go={go} found={found} />
      <OutlineView transcript={transcript} />
      <div class="text">
        <TranscriptHead transcript={transcript} />
        <Turns
          transcript={id}
          turns={turns}
          marks={found.marks}
          place={route.place}
          isRecorded={media.value !== null}
          onNamed={onNamed}
        />
      </div>
      {media.value && <Player recording={media.value} turns={turns} place={route.place} />}
    </div>
  );
}
