/**
 * Layouts with a name alone on the line above its text, as Google Meet and printed interviews have them:
 * `Ana Silva`, `**Ana Silva**`, `### Ana Silva`. Times may stand alone between the blocks.
 */

import { isBlank, nextLine } from '../blank.ts';
import { type Content, oncePer } from '../content.ts';
import { cutTurns } from '../cut.ts';
import { draftOf } from '../draft.ts';
import type { Format, Person } from '../format.ts';
import { readHead } from '../head/head.ts';
import { openingLine } from '../head/opening.ts';
import { undecorated } from '../markdown.ts';
import { listFinder } from '../people/listed.ts';
import { isSpeakerLabel, isUnnamedSpeaker, nameKey } from '../people/names.ts';
import { personOfLabel } from '../people/people.ts';
import { timeAlone } from '../times.ts';
import { isOfMeeting } from '../tool-lines.ts';

/** Characters and capitalised words of the longest name. */
const NAME_LENGTH = 60;
const NAME_WORDS = 4;

/** Share of names that have to be known or full. */
const MOST = 0.5;
/** Share of texts that have to sound spoken. */
const SOME = 0.25;

/** What people say of themselves and to each other; headings of a manual have little of it below them. */
const SPOKEN = /\b(?:I|I['’](?:m|ve|d|ll)|you|we|my|me|your|our|us)\b/;

/** A line that a name has to itself. */
interface Name {
  readonly line: number;
  readonly person: Person;
  /** Equal for lines that say the same name. */
  readonly key: string;
  /** Whether a blank line or a time stands above it, or it says that it names no one: `Speaker 1`. */
  readonly opens: boolean;
  /** Whether it is set apart as a heading or in emphasis. */
  readonly decorated: boolean;
}

/** The one that the line names and no more, `null` for any other line. */
function personAlone(line: string): Person | null {
  const text = undecorated(line);
  if (!/^[\p{Lu}\p{Lo}]/u.test(text)) return null;
  const person = personOfLabel(text);
  return isSpeakerLabel(person.name, NAME_WORDS) ? person : null;
}

function findNames(lines: readonly string[]): Name[] {
  const names: Name[] = [];
  const known = new Map<string, Person | null>();
  for (let line = openingLine(lines) + 1; line < lines.length; line++) {
    const text = lines[line] ?? '';
    // Most lines are speech, too long for a name or with a stop at the end.
    if (text.length > NAME_LENGTH || text === '' || /[.:,;!?…]\s*$/.test(text)) continue;
    let person = known.get(text);
    if (person === undefined) {
      person = personAlone(text);
      known.set(text, person);
    }
    if (!person) continue;
    const above = lines[line - 1];
    const opens =
      isBlank(above) || timeAlone(above ?? '') !== null || isUnnamedSpeaker(person.name);
    const decorated = /^\s*(?:#|\*\*)/.test(text);
    names.push({ line, person, key: nameKey(person.name), opens, decorated });
  }
  return names;
}

/** Those with text below them, and no other name or time. */
function withText(names: readonly Name[], lines: readonly string[]): Name[] {
  const taken = new Set(names.map(({ line }) => line));
  return names.filter(({ line }) => {
    const next = nextLine(lines, line + 1);
    return next < lines.length && !taken.has(next) && timeAlone(lines[next] ?? '') === null;
  });
}

const layOut = oncePer(({ lines }: Content) => {
  const all = findNames(lines);
  const [first] = withText(
    all.filter(({ opens }) => opens),
    lines,
  );
  const head = readHead(lines.slice(0, first?.line ?? 0), () => false);
  const findListed = listFinder(head.people);
  const isKnown = ({ person: { name } }: Name): boolean =>
    isUnnamedSpeaker(name) || findListed(name) !== null;
  const possible = all.filter((one) => one.opens || isKnown(one));
  const found = withText(possible, lines);
  const times = new Map<string, number>();
  for (const { key } of found) times.set(key, (times.get(key) ?? 0) + 1);
  const comesBack = ({ key }: Name): boolean => (times.get(key) ?? 0) > 1;
  const isSetApart = found.some((one) => one.decorated && comesBack(one));
  const sure = found.filter(
    (one) => comesBack(one) || isKnown(one) || (isSetApart && one.decorated),
  );
  const keys = new Set(sure.map(({ key }) => key));
  const from = sure[0]?.line ?? 0;
  const isConversation =
    keys.size > 1 &&
    head.other <= lines.length - from &&
    sure.filter((one) => one.key.includes(' ') || isKnown(one)).length >= sure.length * MOST &&
    (sure.filter(isKnown).length >= sure.length * MOST || soundsSpoken(sure, lines));
  const names = possible.filter(({ line, key }) => line >= from && keys.has(key));
  return { head, names: isConversation ? names : [], marks: isConversation ? sure.length : 0 };
});

/** Whether the texts below the names are what people say. */
function soundsSpoken(names: readonly Name[], lines: readonly string[]): boolean {
  const spoken = names.filter(({ line }, i) =>
    lines.slice(line + 1, names[i + 1]?.line).some((text) => SPOKEN.test(text)),
  );
  return spoken.length >= names.length * SOME;
}

export const namesAlone: Format = {
  name: 'a name alone above the text (Google Meet)',
  extensions: ['.txt', '.md', '.docx'],
  marks: (content) => layOut(content).marks,
  parse(content) {
    const { head, names } = layOut(content);
    const findListed = listFinder(head.people);
    const marks = names.map(({ line, person }) => {
      const speaker = findListed(person.name) ?? person;
      return { speaker, line, height: 1, start: null, end: null, text: '' };
    });
    return draftOf(head, cutTurns(content.lines, marks), isOfMeeting(content.text));
  },
};
