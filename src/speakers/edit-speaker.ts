/** Renames and merges speakers, and undoes both. */

import { WhosaidError } from '../domain/error.ts';
import { isMachineLabel } from '../domain/machine-label.ts';
import {
  activeSpeakerEdits,
  isSpeakerRename,
  type SpeakerEditRecord,
  type SpeakerRename,
} from '../domain/speaker-edit.ts';
import type { LibraryReader, LibraryWriter } from '../index/library.ts';
import { isUnnamedSpeaker } from '../text/person-names.ts';
import { findName, lookUpName } from './find-speaker.ts';
import { type SpeakerSummary, summarizeSpeakers } from './summarize-speakers.ts';

export type SpeakerIdentity = SpeakerRename['identity'];

export type RecordedSpeakerRename = SpeakerRename & Pick<SpeakerEditRecord, 'number'>;

/** Undone edits are not active. */
export type PastSpeakerEdit = SpeakerEditRecord & { readonly isActive: boolean };

const MAX_IDS_IN_MESSAGE = 3;

/**
 * Changes how a speaker is shown.
 *
 * @example
 * const { number } = await withWriter('.whosaid', (library) =>
 *   renameSpeaker(library, 'SPEAKER_00', { name: 'Ines Okafor', role: 'management' }, 'board-meeting'),
 * );
 * @param name as shown; case, accents and punctuation only matter where several names differ by them.
 * @param transcript id of the only transcript to change; `null` changes all, future ones included.
 * @throws WhosaidError `NOT_FOUND` for an unknown name or transcript; `NAME_TAKEN` if another speaker there has the new
 * name; `USAGE` if nothing would change, or for a label such as `SPEAKER_00` without a transcript.
 */
export async function renameSpeaker(
  library: LibraryWriter,
  name: string,
  identity: SpeakerIdentity,
  transcript: string | null = null,
): Promise<RecordedSpeakerRename> {
  const speakers = await loadSpeakers(library, transcript);
  const from = findName(name, speakers, describeScope(transcript));
  const to = { ...identity, name: collapseWhitespace(identity.name) };
  const isNewName = to.name !== from;
  if (!isNewName && Object.values(to).filter((value) => value !== undefined).length === 1) {
    throw new WhosaidError(
      'USAGE',
      `"${from}" already has that name. Give another name, or a title, affiliation or role.`,
    );
  }
  if (isNewName && speakers.some((speaker) => speaker.name === to.name)) {
    throw new WhosaidError(
      'NAME_TAKEN',
      `Another speaker of ${describeScope(transcript)} is called "${to.name}".`,
    );
  }
  return saveRename(library, { names: [from], identity: to, transcript });
}

/**
 * Shows several names as one speaker. Titles, affiliations and roles of the transcripts stay.
 *
 * @example
 * await withWriter('.whosaid', (library) => mergeSpeakers(library, ['I. Okafor', 'Okafor, Ines'], 'Ines Okafor'));
 * @param into one of the library's names; a new one only for two names or more.
 * @throws WhosaidError as `renameSpeaker`, and `USAGE` if there is nothing to merge.
 */
export async function mergeSpeakers(
  library: LibraryWriter,
  names: readonly string[],
  into: string,
  transcript: string | null = null,
): Promise<RecordedSpeakerRename> {
  const speakers = await loadSpeakers(library, transcript);
  const scope = describeScope(transcript);
  const merged = new Set(names.map((name) => findName(name, speakers, scope)));
  /** For a single one, a new name is likelier a mistake than a rename. */
  const name =
    merged.size > 1
      ? (lookUpName(into, speakers) ?? collapseWhitespace(into))
      : findName(into, await loadSpeakers(library, null), describeScope(null));
  const others = [...merged].filter((other) => other !== name);
  if (others.length > 0)
    return saveRename(library, { names: others, identity: { name }, transcript });
  throw new WhosaidError('USAGE', `Nothing to merge but "${name}". Give two different names.`);
}

/**
 * Cancels an edit; later ones stay. Undoing an undo restores its edit.
 *
 * @example
 * const undone = await withWriter('.whosaid', (library) => undoSpeakerEdit(library));
 * @param number by default that of the last active rename or merge.
 * @returns the cancelled edit.
 * @throws WhosaidError `NOT_FOUND` if there is no such active edit.
 */
export async function undoSpeakerEdit(
  library: LibraryWriter,
  number?: number,
): Promise<SpeakerEditRecord> {
  const edits = activeSpeakerEdits(await library.speakerEdits());
  const undone =
    number === undefined
      ? edits.findLast(isSpeakerRename)
      : edits.find((edit) => edit.number === number);
  if (undone === undefined) {
    const message =
      number === undefined
        ? 'No speaker edit left to undo.'
        : `No active speaker edit ${number}: it does not exist, or is undone already.`;
    throw new WhosaidError('NOT_FOUND', message, { subject: 'speaker-edit' });
  }
  await library.editSpeaker({ undoes: undone.number, transcript: undone.transcript });
  return undone;
}

/**
 * Oldest first.
 *
 * @example
 * const edits = await withReader('.whosaid', speakerEditHistory);
 */
export async function speakerEditHistory(library: LibraryReader): Promise<PastSpeakerEdit[]> {
  const edits = await library.speakerEdits();
  const active = new Set(activeSpeakerEdits(edits));
  return edits.map((edit) => ({ ...edit, isActive: active.has(edit) }));
}

async function saveRename(
  library: LibraryWriter,
  rename: SpeakerRename,
): Promise<RecordedSpeakerRename> {
  const { names, identity, transcript } = rename;
  if (identity.name === '') {
    throw new WhosaidError('USAGE', 'The new name is empty. Give at least one character.');
  }
  if (transcript === null) await rejectLocalLabels(names, library);
  return { number: await library.editSpeaker(rename), ...rename };
}

async function rejectLocalLabels(names: readonly string[], library: LibraryWriter): Promise<void> {
  const label = names.find(
    (name) => isMachineLabel(name) && (name.length === 1 || isUnnamedSpeaker(name)),
  );
  if (label === undefined) return;
  const occurrences = (await library.speakerOccurrences()).filter(
    ({ speaker }) => speaker.name === label,
  );
  const ids = occurrences.slice(0, MAX_IDS_IN_MESSAGE).map(({ transcript }) => transcript.id);
  const rest = occurrences.length - ids.length;
  const list = rest > 0 ? `${ids.join(', ')} and ${rest} more` : ids.join(', ');
  throw new WhosaidError(
    'USAGE',
    `"${label}" is someone else in every transcript. Change one transcript at a time: ${list}.`,
    { subject: 'transcript' },
  );
}

/** @throws WhosaidError `NOT_FOUND` for an unknown transcript. */
async function loadSpeakers(
  library: LibraryWriter,
  transcript: string | null,
): Promise<SpeakerSummary[]> {
  const all = await library.speakerOccurrences();
  if (transcript === null) return summarizeSpeakers(all);
  const own = all.filter((occurrence) => occurrence.transcript.id === transcript);
  if (own.length === 0) await library.transcript(transcript);
  return summarizeSpeakers(own);
}

function describeScope(transcript: string | null): string {
  return transcript === null ? 'this library' : `transcript ${transcript}`;
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
