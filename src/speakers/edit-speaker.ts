/** Saying who speaks, and taking it back: what is asked for is checked against the library, then said of it. */

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

/** Who someone is: a name, and what is to be said of them in place of what transcripts say. */
export type SpeakerIdentity = SpeakerRename['identity'];

export type RecordedSpeakerRename = SpeakerRename & Pick<SpeakerEditRecord, 'number'>;

/** A naming of the past, and whether it holds: it does not once it is undone. */
export type PastSpeakerEdit = SpeakerEditRecord & { readonly isActive: boolean };

/** How many transcripts a message names. */
const MAX_IDS_IN_MESSAGE = 3;

/**
 * Shows someone by another name.
 *
 * @param name as it is shown; letter case, accents and punctuation do not matter where only one can be meant.
 * @param transcript the id of the one in which that holds; by default it holds in all, also in those to come.
 * @throws WhosaidError `NOT_FOUND` for a name or a transcript that is not there; `NAME_TAKEN` where the new name is
 * another speaker's there; `USAGE` where a label such as `SPEAKER_00` is to be someone everywhere.
 */
export async function renameSpeaker(
  library: LibraryWriter,
  name: string,
  are: SpeakerIdentity,
  transcript: string | null = null,
): Promise<RecordedSpeakerRename> {
  const speakers = await loadSpeakers(library, transcript);
  const from = findName(name, speakers, describeScope(transcript));
  const to = { ...are, name: collapseWhitespace(are.name) };
  const isOther = to.name !== from;
  if (!isOther && Object.values(to).filter((said) => said !== undefined).length === 1) {
    throw new WhosaidError('USAGE', `Expected another name for "${from}", found the same.`);
  }
  if (isOther && speakers.some((one) => one.name === to.name)) {
    throw new WhosaidError(
      'NAME_TAKEN',
      `Expected a name that is nobody's, found "${to.name}", who is a speaker of ${describeScope(transcript)}. If they are one, merge them with: whosaid speakers merge`,
    );
  }
  return saveRename(library, { names: [from], identity: to, transcript });
}

/**
 * Shows several names as one, from then on one speaker's. Each transcript keeps what it says of title and role.
 *
 * @param into one of the library's names, or a new one.
 * @throws WhosaidError as `renameSpeaker`, and `USAGE` where there is nothing to merge.
 */
export async function mergeSpeakers(
  library: LibraryWriter,
  names: readonly string[],
  into: string,
  transcript: string | null = null,
): Promise<RecordedSpeakerRename> {
  const speakers = await loadSpeakers(library, transcript);
  const where = describeScope(transcript);
  const known = new Set(names.map((name) => findName(name, speakers, where)));
  // One name alone is merged into somebody; a new name would be a renaming, and is likelier a mistake.
  const name =
    known.size > 1
      ? (lookUpName(into, speakers) ?? collapseWhitespace(into))
      : findName(into, await loadSpeakers(library, null), describeScope(null));
  const others = [...known].filter((one) => one !== name);
  if (others.length > 0)
    return saveRename(library, { names: others, identity: { name }, transcript });
  throw new WhosaidError('USAGE', `Expected two names to merge, found only "${name}".`);
}

/**
 * Takes a naming back, as if it had never been said; those said later stay.
 *
 * @param number by default that of the last renaming or merging that holds. That of an undoing brings back what
 * it undid.
 * @returns what was taken back.
 * @throws WhosaidError `NOT_FOUND` where no such naming holds.
 */
export async function undoSpeakerEdit(
  library: LibraryWriter,
  number?: number,
): Promise<SpeakerEditRecord> {
  const namings = activeSpeakerEdits(await library.speakerEdits());
  const undone =
    number === undefined
      ? namings.findLast(isSpeakerRename)
      : namings.find((naming) => naming.number === number);
  if (undone === undefined) {
    const what = number === undefined ? 'a change' : `change ${number}`;
    throw new WhosaidError(
      'NOT_FOUND',
      `Expected ${what} of names that holds, found none. See them all with: whosaid speakers history`,
    );
  }
  await library.editSpeaker({ undoes: undone.number, transcript: undone.transcript });
  return undone;
}

/** All that was said of who speaks, in the order it was said. */
export async function speakerEditHistory(library: LibraryReader): Promise<PastSpeakerEdit[]> {
  const namings = await library.speakerEdits();
  const held = new Set(activeSpeakerEdits(namings));
  return namings.map((naming) => ({ ...naming, isActive: held.has(naming) }));
}

async function saveRename(
  library: LibraryWriter,
  renaming: SpeakerRename,
): Promise<RecordedSpeakerRename> {
  const { names, identity, transcript } = renaming;
  if (identity.name === '') throw new WhosaidError('USAGE', 'Expected a name, found none.');
  if (transcript === null) await rejectLocalLabels(names, library);
  return { number: await library.editSpeaker(renaming), ...renaming };
}

async function rejectLocalLabels(names: readonly string[], library: LibraryWriter): Promise<void> {
  const label = names.find(
    (name) => isMachineLabel(name) && (name.length === 1 || isUnnamedSpeaker(name)),
  );
  if (label === undefined) return;
  const spoken = (await library.speakerOccurrences()).filter(
    ({ speaker }) => speaker.name === label,
  );
  const ids = spoken.slice(0, MAX_IDS_IN_MESSAGE).map(({ transcript }) => transcript.id);
  const more = spoken.length > ids.length ? ` and ${spoken.length - ids.length} more` : '';
  throw new WhosaidError(
    'USAGE',
    `Expected --transcript: "${label}" is someone else in every transcript, and speaks in ${ids.join(', ')}${more}.`,
  );
}

/** @throws WhosaidError `NOT_FOUND` for a transcript that is not there. */
async function loadSpeakers(
  library: LibraryWriter,
  transcript: string | null,
): Promise<SpeakerSummary[]> {
  const all = await library.speakerOccurrences();
  if (transcript === null) return summarizeSpeakers(all);
  const there = all.filter((one) => one.transcript.id === transcript);
  if (there.length === 0) await library.transcript(transcript);
  return summarizeSpeakers(there);
}

function describeScope(transcript: string | null): string {
  return transcript === null ? 'this library' : transcript;
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
