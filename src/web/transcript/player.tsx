/** The player: highlights the playing cue, and seeks to the place in the address. */

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
  const [position, setPosition] = useState<PlaybackPosition | null>(null);
  const seek = (target: Place) => {
    const time = placeTime(turns, target);
    if (media.current && time !== null) media.current.currentTime = time;
  };
  useEffect(() => {
    if (place !== null) seek(place);
  }, [place]);
  useEffect(() => {
    highlightPlayback(position, follows && media.current?.paused === false);
  }, [position, follows]);
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
          const isSame = now?.turn === position?.turn && now?.span?.[0] === position?.span?.[0];
          if (!isSame) setPosition(now);
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
