/** The player: highlights the playing cue, seeks to the place in the address, and is driven by keys. */

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Turn } from '../../main.ts';
import type { Recording } from '../api.ts';
import { useKeys } from '../keys.ts';
import type { Place } from '../route.ts';
import { highlightPlayback } from './highlight-playback.ts';
import { findPlaybackPosition, type PlaybackPosition, placeTime } from './playback-position.ts';

interface Props {
  readonly recording: Recording;
  readonly turns: readonly Turn[];
  readonly place: Place | null;
  /** Called with each turn that begins to play. */
  readonly onTurn: (turn: number | null) => void;
}

const SKIP_SECONDS = 10;
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

export function Player({ recording, turns, place, onTurn }: Props) {
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
    onTurn(position?.turn ?? null);
  }, [position?.turn]);
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
      <PlayerControls media={media} />
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

/** What the browser's own controls lack, each with a key. */
function PlayerControls({ media }: { readonly media: RefObject<HTMLVideoElement | null> }) {
  const [speed, setSpeed] = useState(1);
  const skip = (seconds: number) => {
    if (media.current) media.current.currentTime += seconds;
  };
  /** From the player's own speed: the state is that of the last drawing, and keys come faster. */
  const changeSpeed = (step: 1 | -1) => {
    if (!media.current) return;
    const { playbackRate } = media.current;
    const next =
      step > 0
        ? SPEEDS.find((one) => one > playbackRate)
        : SPEEDS.findLast((one) => one < playbackRate);
    if (next === undefined) return;
    media.current.playbackRate = next;
    setSpeed(next);
  };
  const toggle = () => {
    if (media.current?.paused) media.current.play();
    else media.current?.pause();
  };
  useKeys({
    k: toggle,
    j: () => skip(-SKIP_SECONDS),
    l: () => skip(SKIP_SECONDS),
    '<': () => changeSpeed(-1),
    '>': () => changeSpeed(1),
  });
  return (
    <fieldset class="player-controls">
      <legend class="visually-hidden">Position and speed</legend>
      <button type="button" aria-keyshortcuts="j" onClick={() => skip(-SKIP_SECONDS)}>
        −{SKIP_SECONDS} s
      </button>
      <button type="button" aria-keyshortcuts="l" onClick={() => skip(SKIP_SECONDS)}>
        +{SKIP_SECONDS} s
      </button>
      <button
        type="button"
        aria-label="Slower"
        disabled={speed === SPEEDS[0]}
        onClick={() => changeSpeed(-1)}
      >
        −
      </button>
      <output aria-label="Speed">{speed}×</output>
      <button
        type="button"
        aria-label="Faster"
        disabled={speed === SPEEDS.at(-1)}
        onClick={() => changeSpeed(1)}
      >
        +
      </button>
    </fieldset>
  );
}
