/** Speakers as speaker edits show them. */

import {
  applySpeakerEdits,
  type OriginalSpeaker,
  type SpeakerEditRecord,
} from '../../domain/speaker-edit.ts';
import type { Speaker } from '../../domain/transcript.ts';
import type { Content } from './content.ts';

export function toOriginal({ name, title, affiliation, role }: Speaker): OriginalSpeaker {
  return { name, title, affiliation, role };
}

export function displaySpeakers(
  { info, participants }: Content,
  edits: readonly SpeakerEditRecord[],
): Speaker[] {
  return displayAll(participants, info.id, edits);
}

export function displayAll(
  originals: readonly OriginalSpeaker[],
  transcript: string,
  edits: readonly SpeakerEditRecord[],
): Speaker[] {
  const display = applySpeakerEdits(edits);
  return originals.map((original) => {
    const displayed = display(original, transcript);
    const { name: label } = original;
    return { ...toOriginal(displayed), ...(label !== displayed.name && { label }) };
  });
}

export const isSame = (a: readonly Speaker[], b: readonly Speaker[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
