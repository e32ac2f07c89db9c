/**
 * A name alone on the line above its text, as in Google Meet and printed interviews: `Ana Silva`, `**Ana Silva**`,
 * `### Ana Silva`. Times may stand alone between the blocks.
 */

import type { Role } from '../../../domain/transcript.ts';
import { isUnnamedSpeaker, nameKey } from '../../../text/person-names.ts';
import { memoizeByKey } from '../../../util/memoize.ts';
import { isMeetingExport } from '../boilerplate.ts';
import { type Content, memoizePerContent } from '../content.ts';
import { finishDraft } from '../finish-draft.ts';
import type { Format, PersonMention } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { findTranscriptHeading } from '../head/transcript-heading.ts';
import { isMeetingNote } from '../labelled/proceedings.ts';
import { isBlank, nextNonBlank } from '../lines.ts';
import { stripDecoration } from '../markdown.ts';
import { isSpeakerLabel } from '../people/names.ts';
import { isOfficeLabel } from '../people/offices.ts';
import { parsePersonLabel } from '../people/people.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { isSoundNote } from '../residue.ts';
import { splitTurns } from '../split-turns.ts';
import { parseTimeLine } from '../times.ts';

/** Characters; capitalised words. */
const MAX_NAME_LENGTH = 60;
/** With an office or a constituency. */
const MAX_OFFICE_LENGTH = 140;
const MAX_NAME_WORDS = 4;
const SPEECH_ENDS: ReadonlySet<string> = new Set('.:,;!?…');

/** Share of names that must be known or full. */
const MIN_KNOWN_SHARE = 0.5;
/** Share of texts that must sound spoken. */
const MIN_SPOKEN_SHARE = 0.25;

/** Frequent in speech, rare below the headings of a manual. */
const SPOKEN_PRONOUN = /\b(?:I|I['’](?:m|ve|d|ll)|you|we|my|me|your|our|us)\b/;

/** The party on the line below the name, perhaps behind the constituency: `(LD)`, `(Con) [V]`, `(Ashby South) (Lab)`. */
const PARTY_ALONE =
  /^\s*(?:\((\p{Lu}[^()]{1,60})\)\s?)?\((\p{Lu}[\p{L}&/. -]{0,40})\)(?:\s?\[\p{Lu}\])?\s*$/u;

/** The side on the line below the name, as in transcripts of S&P on the web. */
const SIDE_ALONE = /^\s*(?:(Executives?|Management|Company)|(Analysts?))\s*$/;

interface NameLine {
  readonly line: number;
  /** With the line of the party or the side. */
  readonly lineCount: number;
  readonly person: PersonMention;
  /** Equal for lines with the same name. */
  readonly key: string;
  /** A blank line or a time stands above it, or the name is anonymous (`Speaker 1`). */
  readonly opensBlock: boolean;
  /** A heading, or emphasised. */
  readonly decorated: boolean;
}

/** `The Minister for Ports (Rita Holm)`: more words before than in parentheses, or an article. */
const OFFICE_BEFORE_NAME = /\b(?:minister|secretary|speaker|leader|president|chair)\b.*\(/i;

/** `[Ana Silva]`, `(Ana Silva)`. */
const BRACKETED = /^(?:\[([^[\]]+)\]|\(([^()]+)\))$/;

/** `null` unless the line is only a name. */
function parseNameLine(line: string): PersonMention | null {
  const text = stripDecoration(line).replace(BRACKETED, '$1$2');
  if (isSoundNote(text) || !/^[\p{Lu}\p{Lo}]/u.test(text)) return null;
  const person = parsePersonLabel(text);
  return isSpeakerLabel(person.name, MAX_NAME_WORDS) ? person : null;
}

function findSide(line = ''): Role | null {
  const [, management, analyst] = SIDE_ALONE.exec(line) ?? [];
  if (management !== undefined) return 'management';
  return analyst === undefined ? null : 'analyst';
}

function findParty(line = ''): string | undefined {
  const [, place, party] = PARTY_ALONE.exec(line) ?? [];
  if (party === undefined || isSoundNote(party)) return undefined;
  return place === undefined ? party : `${place}, ${party}`;
}

function findNames(lines: readonly string[]): NameLine[] {
  const names: NameLine[] = [];
  const known = new Map<string, PersonMention | null>();
  for (let line = findTranscriptHeading(lines) + 1; line < lines.length; line++) {
    const text = lines[line] ?? '';
    /* Most lines are speech: too long for a name, or ending with punctuation. */
    const isTooLong = text.length > (text.endsWith(')') ? MAX_OFFICE_LENGTH : MAX_NAME_LENGTH);
    if (isTooLong || text === '' || SPEECH_ENDS.has(text.trimEnd().slice(-1))) continue;
    let person = known.get(text);
    if (person === undefined) {
      person = parseNameLine(text);
      known.set(text, person);
    }
    if (!person) continue;
    const above = lines[line - 1];
    const opensBlock =
      isBlank(above) || parseTimeLine(above ?? '') !== null || isUnnamedSpeaker(person.name);
    const decorated = /^\s*(?:#|\*\*|\[|\()/.test(text);
    /* A page's blocks have an empty line between them. */
    const below = lines[line + 1] === '' && lines[line + 2]?.startsWith('(') ? 2 : 1;
    const party = findParty(lines[line + below]);
    const role = party === undefined ? findSide(lines[line + 1]) : null;
    const isTwoLines = party !== undefined || role !== null;
    const affiliation = person.affiliation ?? party ?? null;
    names.push({
      line,
      lineCount: isTwoLines ? 1 + (party === undefined ? 1 : below) : 1,
      person: isTwoLines ? { ...person, affiliation, role } : person,
      key: nameKey(person.name),
      opensBlock: opensBlock || isTwoLines,
      decorated,
    });
  }
  return names;
}

/** Keeps names with text below them rather than another name or time. */
function keepWithText(names: readonly NameLine[], lines: readonly string[]): NameLine[] {
  const taken = new Set(names.map(({ line }) => line));
  return names.filter(({ line, lineCount }) => {
    const next = nextNonBlank(lines, line + lineCount);
    return next < lines.length && !taken.has(next) && parseTimeLine(lines[next] ?? '') === null;
  });
}

const hasParty = ({ lineCount, person: { affiliation } }: NameLine): boolean =>
  lineCount > 1 || Boolean(affiliation?.includes(', '));

const detectLayout = memoizePerContent(({ lines }: Content) => {
  const all = findNames(lines);
  const opening = keepWithText(
    all.filter(({ opensBlock }) => opensBlock),
    lines,
  );
  const openings = new Map<string, number>();
  for (const { key } of opening) openings.set(key, (openings.get(key) ?? 0) + 1);
  /* A title may look like a name, but does not come back. */
  const first =
    opening.find(
      (one) =>
        hasParty(one) || isUnnamedSpeaker(one.person.name) || (openings.get(one.key) ?? 0) > 1,
    ) ?? opening[0];
  const head = parseHead(lines.slice(0, first?.line ?? 0), () => false);
  const findListed = createPersonFinder(head.people);
  const isOffice = memoizeByKey(isOfficeLabel);
  const isKnown = ({ person: { name } }: NameLine): boolean =>
    isUnnamedSpeaker(name) || isOffice(name) || findListed(name) !== null;
  const possible = all.filter((name) => name.opensBlock || isKnown(name));
  const found = keepWithText(possible, lines);
  const times = new Map<string, number>();
  for (const { key } of found) times.set(key, (times.get(key) ?? 0) + 1);
  const comesBack = ({ key }: NameLine): boolean => (times.get(key) ?? 0) > 1;
  const isSetApart = found.some((one) => one.decorated && comesBack(one));
  const hasOffice = ({ line, person }: NameLine): boolean =>
    Boolean(person.title) &&
    /\)\s*$/.test(lines[line] ?? '') &&
    OFFICE_BEFORE_NAME.test(lines[line] ?? '');
  /* `Leo Brandt, Analyst, Hexley Rowe`, where others have titles too. */
  const isTitled = ({ person: { title }, opensBlock }: NameLine): boolean =>
    opensBlock && !!title && (isCorporateTitle(title) || isAnalystTitle(title));
  const areTitled = found.filter((one) => isTitled(one) && comesBack(one)).length > 1;
  const sure = found.filter(
    (one) =>
      comesBack(one) ||
      (areTitled && isTitled(one)) ||
      isKnown(one) ||
      hasParty(one) ||
      (isSetApart && one.decorated) ||
      hasOffice(one),
  );
  const keys = new Set(sure.map(({ key }) => key));
  const from = sure[0]?.line ?? 0;
  const isConversation =
    keys.size > 1 &&
    head.unparsedLineCount <= lines.length - from &&
    sure.filter((one) => one.key.includes(' ') || isKnown(one)).length >=
      sure.length * MIN_KNOWN_SHARE &&
    (sure.filter((one) => isKnown(one) || hasParty(one)).length >= sure.length * MIN_KNOWN_SHARE ||
      soundsSpoken(sure, lines));
  const names = possible.filter(({ line, key }) => line >= from && keys.has(key));
  return { head, names: isConversation ? names : [], marks: isConversation ? sure.length : 0 };
});

function soundsSpoken(names: readonly NameLine[], lines: readonly string[]): boolean {
  const spoken = names.filter(({ line }, i) =>
    lines.slice(line + 1, names[i + 1]?.line).some((text) => SPOKEN_PRONOUN.test(text)),
  );
  return spoken.length >= names.length * MIN_SPOKEN_SHARE;
}

export const namesAlone: Format = {
  name: 'a name alone above the text (Google Meet)',
  extensions: ['.txt', '.md', '.docx'],
  score: (content) => detectLayout(content).marks,
  parse(content) {
    const { head, names } = detectLayout(content);
    const findListed = createPersonFinder(head.people);
    const marks = names.map(({ line, lineCount, person }) => {
      const speaker = findListed(person.name) ?? person;
      return { speaker, line, lineCount, start: null, end: null, text: '' };
    });
    const turns = splitTurns(content.lines, marks, (line) => !isMeetingNote(line));
    return finishDraft(head, turns, isMeetingExport(content.text));
  },
};
