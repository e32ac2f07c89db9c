/** Speaker edits: an append-only log of renames and undos, from which every displayed speaker follows. */

import type { Role, Speaker } from './transcript.ts';

/** A speaker as in the file. */
export type OriginalSpeaker = Omit<Speaker, 'label'>;

export interface SpeakerRename {
  /** Displayed names that the edit applies to, exactly. */
  readonly names: readonly string[];
  /** What is left out stays as in each transcript. */
  readonly identity: {
    readonly name: string;
    readonly title?: string;
    readonly affiliation?: string;
    readonly role?: Role;
  };
  /** The id of the transcript it is limited to; `null` for the whole library. */
  readonly transcript: string | null;
}

/** Cancels an earlier edit; undoing an undo restores it. */
export interface SpeakerEditUndo {
  readonly undoes: number;
  /** The same as that of the edit it undoes. */
  readonly transcript: string | null;
}

export type SpeakerEdit = SpeakerRename | SpeakerEditUndo;

export type SpeakerEditRecord<N extends SpeakerEdit = SpeakerEdit> = N & {
  /** From 1, ascending, never reused. */
  readonly number: number;
  /** ISO 8601 in UTC, to the second. */
  readonly at: string;
};

export const isSpeakerRename = (
  edit: SpeakerEditRecord,
): edit is SpeakerEditRecord<SpeakerRename> => 'names' in edit;

/** The edits that are not undone, oldest first. */
export function activeSpeakerEdits(edits: readonly SpeakerEditRecord[]): SpeakerEditRecord[] {
  const undone = new Set<number>();
  return edits
    .toReversed()
    .filter((edit) => {
      if (undone.has(edit.number)) return false;
      if ('undoes' in edit) undone.add(edit.undoes);
      return true;
    })
    .reverse();
}

/** Each edit applies to what the edits before it left, as it did when it was made. @returns how a speaker is displayed. */
export function applySpeakerEdits(
  edits: readonly SpeakerEditRecord[],
): (original: OriginalSpeaker, transcript: string) => OriginalSpeaker {
  const byName = new Map<string, SpeakerEditRecord<SpeakerRename>[]>();
  for (const edit of activeSpeakerEdits(edits).filter(isSpeakerRename)) {
    for (const name of edit.names) {
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [edit]);
      else others.push(edit);
    }
  }
  return (original, transcript) => {
    let displayed = original;
    for (let last = 0; ; ) {
      const next = byName
        .get(displayed.name)
        ?.find(
          ({ number, transcript: only }) => number > last && (only ?? transcript) === transcript,
        );
      if (next === undefined) return displayed;
      displayed = { ...displayed, ...next.identity };
      last = next.number;
    }
  };
}
