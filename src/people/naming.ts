/** Saying who speaks, and taking it back: what is asked for is checked against the library, then said of it. */

import { WhosaidError } from '../error.ts';
import type { Library } from '../index/library.ts';
import { holding, isRenaming, type NamingRecord, type Renaming } from '../index/names.ts';
import { isUnnamedSpeaker } from '../read/people/names.ts';
import { findName, knownName } from './find.ts';
import { type SpeakerSummary, summarizeSpeakers } from './speakers.ts';

/** Who someone is: a name, and what is to be said of them in place of what transcripts say. */
export type Identity = Renaming['are'];

export type Named = Renaming & Pick<NamingRecord, 'number'>;

/** A naming of the past, and whether it holds: it does not once it is undone. */
export type PastNaming = NamingRecord & { readonly holds: boolean };

/** How many transcripts a message names. */
const NAMED_IDS = 3;
/** "Speaker 1", "SPEAKER_00", "spk_2", "Unidentified Analyst": someone else in every transcript. */
const OF_ONE_TRANSCRIPT = /^un(?:known|identified|named)\b|\d$|[\s_-]\p{L}$/iu;

/**
 * Shows someone by another name.
 *
 * @param name as it is shown; letter case, accents and punctuation do not matter where only one can be meant.
 * @param transcript the id of the one in which that holds; by default it holds in all, also in those to come.
 * @throws WhosaidError `NOT_FOUND` for a name or a transcript that is not there; `NAME_TAKEN` where the new name is
 * another speaker's there; `USAGE` where a label such as `SPEAKER_00` is to be someone everywhere.
 */
export async function renameSpeaker(
  library: Library,
  name: string,
  are: Identity,
  transcript: string | null = null,
): Promise<Named> {
  const speakers = await speakersIn(library, transcript);
  const from = findName(name, speakers, placeOf(transcript));
  const to = { ...are, name: spaced(are.name) };
  const isOther = to.name !== from;
  if (!isOther && Object.values(to).filter((said) => said !== undefined).length === 1) {
    throw new WhosaidError('USAGE', `Expected another name for "${from}", found the same.`);
  }
  if (isOther && speakers.some((one) => one.name === to.name)) {
    throw new WhosaidError(
      'NAME_TAKEN',
      `Expected a name that is nobody's, found "${to.name}", who is a speaker of ${placeOf(transcript)}. If they are one, merge them with: whosaid speakers merge`,
    );
  }
  return say(library, { names: [from], are: to, transcript });
}

/**
 * Shows several names as one, from then on one speaker's. Each transcript keeps what it says of title and role.
 *
 * @param into one of the library's names, or a new one.
 * @throws WhosaidError as `renameSpeaker`, and `USAGE` where there is nothing to merge.
 */
export async function mergeSpeakers(
  library: Library,
  names: readonly string[],
  into: string,
  transcript: string | null = null,
): Promise<Named> {
  const speakers = await speakersIn(library, transcript);
  const where = placeOf(transcript);
  const known = new Set(names.map((name) => findName(name, speakers, where)));
  // One name alone is merged into somebody; a new name would be a renaming, and is likelier a mistake.
  const name =
    known.size > 1
      ? (knownName(into, speakers) ?? spaced(into))
      : findName(into, await speakersIn(library, null), placeOf(null));
  const others = [...known].filter((one) => one !== name);
  if (others.length > 0) return say(library, { names: others, are: { name }, transcript });
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
export async function undoNaming(library: Library, number?: number): Promise<NamingRecord> {
  const namings = holding(await library.namings());
  const undone =
    number === undefined
      ? namings.findLast(isRenaming)
      : namings.find((naming) => naming.number === number);
  if (undone === undefined) {
    const what = number === undefined ? 'a change' : `change ${number}`;
    throw new WhosaidError(
      'NOT_FOUND',
      `Expected ${what} of names that holds, found none. See them all with: whosaid speakers history`,
    );
  }
  await library.name({ undoes: undone.number, transcript: undone.transcript });
  return undone;
}

/** All that was said of who speaks, in the order it was said. */
export async function namingHistory(library: Library): Promise<PastNaming[]> {
  const namings = await library.namings();
  const held = new Set(holding(namings));
  return namings.map((naming) => ({ ...naming, holds: held.has(naming) }));
}

async function say(library: Library, renaming: Renaming): Promise<Named> {
  const { names, are, transcript } = renaming;
  if (are.name === '') throw new WhosaidError('USAGE', 'Expected a name, found none.');
  if (transcript === null) await refuseLabels(names, library);
  return { number: await library.name(renaming), ...renaming };
}

async function refuseLabels(names: readonly string[], library: Library): Promise<void> {
  const label = names.find(
    (name) => name.length === 1 || (isUnnamedSpeaker(name) && OF_ONE_TRANSCRIPT.test(name)),
  );
  if (label === undefined) return;
  const spoken = (await library.appearances()).filter(({ speaker }) => speaker.name === label);
  const ids = spoken.slice(0, NAMED_IDS).map(({ transcript }) => transcript.id);
  const more = spoken.length > ids.length ? ` and ${spoken.length - ids.length} more` : '';
  throw new WhosaidError(
    'USAGE',
    `Expected --transcript: "${label}" is someone else in every transcript, and speaks in ${ids.join(', ')}${more}.`,
  );
}

/** @throws WhosaidError `NOT_FOUND` for a transcript that is not there. */
async function speakersIn(library: Library, transcript: string | null): Promise<SpeakerSummary[]> {
  const all = await library.appearances();
  if (transcript === null) return summarizeSpeakers(all);
  const there = all.filter((one) => one.transcript.id === transcript);
  if (there.length === 0) await library.transcript(transcript);
  return summarizeSpeakers(there);
}

function placeOf(transcript: string | null): string {
  return transcript === null ? 'this library' : transcript;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
