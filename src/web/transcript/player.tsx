/** The recording of a transcript: it shows what is being said, and goes to the place where one reads. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Turn } from '../../main.ts';
import type { Recording } from '../api.ts';
import type { Place } from '../route.ts';
import { highlightPlayback } from './highlight-playback.ts';
import { findPlaybackPosition, type PlaybackPosition, placeTime } from './playback-position.ts';

interface Props {
  readonly recording: Recording;
  readonly turns: readonly Turn[];
  readonly place: Place | null;
}

export function Player({ recording, turns, place }: Props) {
  const media = useRef<HTMLVideoElement>(null);
  const [follows, setFollows] = useState(true);
  const [spoken, setSpoken] = useState<PlaybackPosition | null>(null);
  const seek = (to: Place) => {
    const time = placeTime(turns, to);
    if (media.current && time !== null) media.current.currentTime = time;
  };
  useEffect(() => {
    if (place !== null) seek(place);
  }, [place]);
  useEffect(() => {
    highlightPlayback(spoken, follows && media.current?.paused === false);
  }, [spoken, follows]);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const button = event.target instanceof Element && event.target.closest('[data-play]');
      if (!button) return;
      seek({ turn: Number(button.getAttribute('data-play')), span: null });
      media.current?.play();
    };
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('click', onClick);
      highlightPlayback(null, false);
    };
  }, [turns]);
  const Media = recording.kind;
  return (
    <section class="player" aria-label="Recording">
      <Media
        ref={media}
        src={recording.url}
        controls
        preload="metadata"
        onTimeUpdate={({ currentTarget }) => {
          const now = findPlaybackPosition(turns, currentTarget.currentTime);
          if (now?.turn !== spoken?.turn || now?.span?.[0] !== spoken?.span?.[0]) setSpoken(now);
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={follows}
          onChange={({ currentTarget }) => setFollows(currentTarget.checked)}
        />
        Follow
      </label>
    </section>
  );
}
