/** Leads to the recording elsewhere, at the second of a passage. Nothing for a transcript without its address. */

import { recordingLink } from '../../domain/recording-link.ts';
import { formatTimestamp } from '../../domain/timestamp.ts';
import type { TranscriptInfo } from '../../main.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly transcript: Pick<TranscriptInfo, 'url'>;
  /** Seconds from its beginning. */
  readonly start: number | null;
  /** Whether the icon says it alone. */
  readonly isSmall?: boolean;
}

export function RecordingAnchor({ transcript, start, isSmall = false }: Props) {
  const href = recordingLink(transcript.url, start);
  if (href === null) return null;
  const name = start === null ? 'Recording' : `Recording at ${formatTimestamp(start)}`;
  return (
    <a
      class={isSmall ? 'small-button' : 'recording-link quiet'}
      href={href}
      title={isSmall ? name : undefined}
      aria-label={name}
      target="_blank"
      rel="noreferrer"
    >
      <Icon of="play" />
      {!isSmall && 'Recording'}
    </a>
  );
}
