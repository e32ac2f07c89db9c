/**
 * Who speaks, as a library's user has said: which names are shown as which, here or everywhere. Names are not rewritten
 * but said anew, one naming after the other, and what is shown follows from all that hold. So each can be undone.
 */

import type { Role, Speaker } from './transcript.ts';

/** A speaker as a transcript has it. */
export type OriginalSpeaker = Omit<Speaker, 'label'>;

/** Those called by any of these names are someone. */
export interface SpeakerRename {
  /** Exactly as they are shown when it is said. */
  readonly names: readonly string[];
  /** What they are from then on; what is left out stays as each transcript has it. */
  readonly identity: {
    readonly name: string;
    readonly title?: string;
    readonly affiliation?: string;
    readonly role?: Role;
  };
  /** The id of the transcript in which that holds, or `null` for the whole library. */
  readonly transcript: string | null;
}

/** An earlier naming is as if it had never been said; if that was an undoing itself, what it undid holds again. */
export interface SpeakerEditUndo {
  readonly undoes: number;
  /** That of what it undoes. */
  readonly transcript: string | null;
}

export type SpeakerEdit = SpeakerRename | SpeakerEditUndo;

/** A naming as it is kept. */
export type SpeakerEditRecord<N extends SpeakerEdit = SpeakerEdit> = N & {
  /** From 1, ascending in the order they were said; never given to another. */
  readonly number: number;
  /** When it was said: ISO 8601, UTC, to the second. */
  readonly at: string;
};

export const isSpeakerRename = (
  naming: SpeakerEditRecord,
): naming is SpeakerEditRecord<SpeakerRename> => 'names' in naming;

/** The namings that hold, in the order they were said. Whatever undoes another was said after it. */
export function activeSpeakerEdits(namings: readonly SpeakerEditRecord[]): SpeakerEditRecord[] {
  const undone = new Set<number>();
  return namings
    .toReversed()
    .filter((naming) => {
      if (undone.has(naming.number)) return false;
      if ('undoes' in naming) undone.add(naming.undoes);
      return true;
    })
    .reverse();
}

/**
 * What speakers are shown as. Each naming applies to what the ones before it left, as it did when it was said.
 *
 * @returns the speaker of a transcript given by its id, as shown.
 */
export function applySpeakerEdits(
  namings: readonly SpeakerEditRecord[],
): (stated: OriginalSpeaker, transcript: string) => OriginalSpeaker {
  const byName = new Map<string, SpeakerEditRecord<SpeakerRename>[]>();
  for (const naming of activeSpeakerEdits(namings).filter(isSpeakerRename)) {
    for (const name of naming.names) {
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [naming]);
      else others.push(naming);
    }
  }
  return (stated, transcript) => {
    let shown = stated;
    for (let last = 0; ; ) {
      const next = byName
        .get(shown.name)
        ?.find(
          ({ number, transcript: only }) => number > last && (only ?? transcript) === transcript,
        );
      if (next === undefined) return shown;
      shown = { ...shown, ...next.identity };
      last = next.number;
    }
  };
}
