/** Quotations with their sources, as one cites them. */

import { recordingLink } from '../domain/recording-link.ts';
import { inSpeakingOrder } from '../domain/speaking-order.ts';
import { formatTimestamp } from '../domain/timestamp.ts';
import type { Result } from '../main.ts';

/** Who said it, where and when: "Ana Silva, CFO, Board meeting, 2025-03-04, 0:12:03". */
export function formatSource({ speaker, transcript, start }: Result): string {
  const parts = [
    speaker.name,
    speaker.title,
    transcript.title,
    transcript.date,
    start === null ? null : formatTimestamp(start),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** By which `whosaid show` finds it: "board-meeting#12". */
export const formatPlace = ({ transcript, turn }: Result): string => `${transcript.id}#${turn}`;

export const linkOf = ({ transcript, start }: Result): string | null =>
  recordingLink(transcript.url, start);

/** All passages of a result, verbatim but for what `write` does to them, with gaps marked. */
export function quotedText(result: Result, write = (text: string): string => text): string {
  const passages = inSpeakingOrder<Result | Result['more'][number]>([result, ...result.more]);
  return passages
    .map(({ speaker, text }) =>
      write(speaker.name === result.speaker.name ? text : `${speaker.name}: ${text}`),
    )
    .join(' […] ');
}
