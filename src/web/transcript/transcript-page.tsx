/** A transcript to read: who speaks, what is said, and where in it a question is answered. */

import { useEffect, useState } from 'preact/hooks';
import type { Transcript } from '../../main.ts';
import { transcript as load, recording } from '../api.ts';
import { useLoaded } from '../load.ts';
import type { Go } from '../navigation.ts';
import { Failure } from '../parts/failure.tsx';
import type { TranscriptRoute } from '../route.ts';
import { Finding } from './finding.tsx';
import { OutlineView } from './outline-view.tsx';
import { Player } from './player.tsx';
import { isTimed } from './times.ts';
import { TranscriptHead } from './transcript-head.tsx';
import { Turns } from './turns.tsx';
import { useFound } from './use-found.ts';
import { usePlace } from './use-place.ts';

interface Props {
  readonly route: TranscriptRoute;
  readonly go: Go;
}

export function TranscriptPage({ route, go }: Props) {
  const { id } = route;
  const [attempt, setAttempt] = useState(0);
  const { value, failure } = useLoaded((signal) => load(id, signal), [id, attempt]);
  useEffect(() => {
    document.title = `${value?.title ?? 'Transcript'} · whosaid`;
  }, [value]);
  if (failure) return <Failure failure={failure} onRetry={() => setAttempt(attempt + 1)} />;
  return value && <Reading transcript={value} route={route} go={go} />;
}

function Reading({ transcript, route, go }: Props & { readonly transcript: Transcript }) {
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
          turns={turns}
          marks={found.marks}
          place={route.place}
          isRecorded={media.value !== null}
        />
      </div>
      {media.value && <Player recording={media.value} turns={turns} place={route.place} />}
    </div>
  );
}
