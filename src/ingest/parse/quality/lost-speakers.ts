/** People who seem to have lost their words to somebody else: those whom a file lists, and those of a call. */

import type { Kind, Speaker, Transcript, Turn } from '../../../domain/transcript.ts';
import { isUnnamedSpeaker, nameKey } from '../../../text/person-names.ts';
import { type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import type { ReadingWarning } from './warning.ts';

/** Characters of speech below which one person may well say all. */
const MIN_LENGTH = 2000;
const MIN_LONG_LENGTH = 20_000;
/** Of the speech of a call: its operator reads instructions and names. */
const MAX_OPERATOR_SHARE = 0.5;
/** Of the speech, where others are listed or the kind needs several. */
const MAX_SPEAKER_SHARE = 0.9;
/** People whom a list must have, all silent or beside one who says nearly all: a single one may be mentioned only. */
const MIN_LISTED = 2;
const MIN_SILENT = 2;
/** `Speaker 2`, `SPEAKER_01`, `Speaker A`. */
const NUMBERED = /(?:^|[\s_#-])(?:\d{1,3}|[a-z])$/i;
/** Labels that the message repeats. */
const MAX_LABELS = 3;
/** In these, nobody holds nearly all in one turn; lectures and monologues have other kinds. */
const KINDS_OF_SEVERAL: ReadonlySet<Kind | null> = new Set(['earnings-call', 'meeting', 'hearing']);

/** @param listed people outside the turns, as the head and lists name them. */
export function warnOfLostSpeakers(
  transcript: Transcript,
  listed: readonly PersonMention[],
): ReadingWarning[] {
  const names = new Set(listed.map(({ name }) => nameKey(name)));
  const unnamed = findUnnamed(transcript, names);
  if (unnamed !== null) return [{ code: 'lost-speakers', message: unnamed, lines: [] }];
  const loss = findLoss(transcript, names);
  if (loss === null) return [];
  const message = `${loss}: labels of others may not have been seen. Write labels as "Name:" at the start of a line.`;
  return [{ code: 'lost-speakers', message, lines: [] }];
}

/** `null` unless the file lists people, and speakers who are none of them have only numbers or letters: `Speaker A`. */
function findUnnamed({ turns }: Transcript, names: ReadonlySet<string>): string | null {
  if (names.size < MIN_LISTED) return null;
  const speaking = [...new Set(turns.map(({ speaker }) => speaker.name))];
  const isNumbered = (name: string): boolean => isUnnamedSpeaker(name) && NUMBERED.test(name);
  if (speaking.length < MIN_SILENT || !speaking.every(isNumbered)) return null;
  if (speaking.some((name) => names.has(nameKey(name)))) return null;
  const labels = speaking.slice(0, MAX_LABELS).map((name) => `"${name}"`);
  const more = speaking.length > MAX_LABELS ? ' and so on' : '';
  return `it lists ${names.size} people, but not which of them speaks as ${labels.join(', ')}${more}. Name those speakers.`;
}

function findLoss({ kind, turns }: Transcript, names: ReadonlySet<string>): string | null {
  const { lengths, total, longestTurn } = measureSpeech(turns);
  const speaking = new Set([...lengths.keys()].map(({ name }) => nameKey(name)));
  const silent = [...names].filter((name) => !speaking.has(name)).length;
  if (names.size >= MIN_LISTED && silent === names.size && hasNames(lengths.keys()))
    return `none of the ${names.size} people whom it lists speaks`;

  const [first, length] = [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most));
  const share = length / total;
  const says = `${first.name} says ${Math.round(100 * share)} %`;
  if (total < MIN_LENGTH) return null;
  if (kind === 'earnings-call' && first.role === 'operator' && share > MAX_OPERATOR_SHARE)
    return `${says} of the call`;
  if (share <= MAX_SPEAKER_SHARE) return null;
  if (silent >= MIN_SILENT) return `${says}, and ${silent} people whom it lists say nothing`;
  if (kind === 'earnings-call' && lengths.size > 1) return `${says} of the call`;
  const isOneTurn = total >= MIN_LONG_LENGTH && longestTurn > MAX_SPEAKER_SHARE * total;
  return isOneTurn && KINDS_OF_SEVERAL.has(kind) ? `${says}, nearly all in one turn` : null;
}

interface SpeechLengths {
  /** Characters. */
  readonly lengths: ReadonlyMap<Speaker, number>;
  readonly total: number;
  readonly longestTurn: number;
}

function measureSpeech(turns: readonly Turn[]): SpeechLengths {
  const lengths = new Map<Speaker, number>();
  let [total, longestTurn] = [0, 0];
  for (const { speaker, text } of turns) {
    lengths.set(speaker, (lengths.get(speaker) ?? 0) + text.length);
    total += text.length;
    longestTurn = Math.max(longestTurn, text.length);
  }
  return { lengths, total, longestTurn };
}

/** Whether people are named who speak, so that those listed would be too; `Speaker 1` may be any of them. */
const hasNames = (speakers: Iterable<Speaker>): boolean =>
  [...speakers].some(
    ({ name, role }) =>
      role === 'operator' || (name !== UNKNOWN_SPEAKER.name && !isUnnamedSpeaker(name)),
  );
