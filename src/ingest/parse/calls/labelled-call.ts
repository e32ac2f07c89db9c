/**
 * Calls whose labels say more than the name: `<Q - Mara Lindt>: text`, `Q - Mara Lindt: text`, `Greta Solano, CFO,
 * Tindlewood: text`, `Mara Lindt - Hexley Rowe - Analyst: text`.
 */

import type { Role } from '../../../domain/transcript.ts';
import { isUnnamedSpeaker, nameKey } from '../../../text/person-names.ts';
import { memoize, memoizeByKey } from '../../../util/memoize.ts';
import type { PersonMention } from '../format.ts';
import { isBlank } from '../lines.ts';
import { isSpeakerLabel } from '../people/names.ts';
import { DASH_OR_HYPHEN, isPersonName, parsePersonParts } from '../people/people.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { type Call, type CallHeader, type CallOutline, createCallFormat } from './call.ts';
import { isUnnamedCallSpeaker, SIDE_ROLES, toPlainLine } from './call-lines.ts';
import { splitTitleAndFirm } from './participant-lists.ts';

/** Characters of a label. */
const MAX_LABEL_LENGTH = 140;
/** Behind the colon of a label. */
const ENDS_LABEL = /^[\s*]?$/;
const MAX_NAME_WORDS = 4;
/** Labels with more than a name, of a call. */
const MIN_LABELS = 2;
const SIDE = /^([QA])\s{0,4}[-–—]\s{0,4}(?=\S)/;

interface Label {
  readonly person: PersonMention;
  /** It says more than a name. */
  readonly isFull: boolean;
  /** It names nobody: `Operator`. */
  readonly isUnnamed: boolean;
}

function parseDescribed(label: string, side: Role | null): PersonMention | null {
  const parts = label.split(DASH_OR_HYPHEN);
  if (parts.length > 1) {
    const person = parsePersonParts(parts);
    return isPersonName(person.name) ? { ...person, role: side } : null;
  }
  const comma = label.indexOf(', ');
  const name = comma < 0 ? label : label.slice(0, comma);
  if (!name.includes(' ') || !isSpeakerLabel(name, MAX_NAME_WORDS)) return null;
  if (comma < 0) return { name, role: side };
  const rest = label.slice(comma + 2);
  const isRank = isCorporateTitle(rest) || isAnalystTitle(rest);
  return isRank ? { name, ...splitFirmOff(rest), role: side } : null;
}

/** The part after the last comma is the firm unless it belongs to the title. */
function splitFirmOff(rest: string): Pick<PersonMention, 'title' | 'affiliation'> {
  const comma = rest.lastIndexOf(', ');
  const firm = comma < 0 ? '' : rest.slice(comma + 2);
  return firm === '' || isCorporateTitle(firm) || isAnalystTitle(firm)
    ? splitTitleAndFirm(rest)
    : { title: rest.slice(0, comma), affiliation: firm };
}

interface LabelledLine {
  readonly label: Label;
  /** What follows the label on its line. */
  readonly text: string;
}

function parseLine(line: string): LabelledLine | null {
  const written = line.trimStart();
  if (/^[[(\d]/.test(written)) return null;
  const bare = written.startsWith('*') ? written.replace(/^\*{1,2}(?=\S)/, '') : written;
  const head = bare.slice(0, MAX_LABEL_LENGTH);
  const colon = head.includes(':') ? head.search(/:(?=\s|\*|$)/) : -1;
  const label = colon < 1 ? null : parseLabel(bare.slice(0, colon));
  return label && { label, text: bare.slice(colon + 1) };
}

/** Memoises what stands before the first colon of a line: a few labels occur thousands of times. */
function createLineParser(): (line: string) => LabelledLine | null {
  const labelIn = memoizeByKey((start: string) => parseLine(`${start}: `)?.label ?? null);
  return (line) => {
    const colon = line.indexOf(':');
    if (colon < 0) return null;
    if (!ENDS_LABEL.test(line.charAt(colon + 1))) return parseLine(line);
    if (colon > MAX_LABEL_LENGTH) return parseLine(line);
    const label = labelIn(line.slice(0, colon));
    return label && { label, text: line.slice(colon + 1) };
  };
}

function parseLabel(label: string): Label | null {
  const written = toPlainLine(label).replace(/^<|>$/g, '');
  if (isUnnamedCallSpeaker(written))
    return { person: { name: written }, isFull: false, isUnnamed: true };
  const side = SIDE.exec(written);
  const rest = side ? written.slice(side[0].length) : written;
  const role = side ? SIDE_ROLES[side[1]] : null;
  if (side && isUnnamedSpeaker(rest))
    return { person: { name: rest, role }, isFull: true, isUnnamed: isUnnamedCallSpeaker(rest) };
  const person = parseDescribed(rest, role);
  return (
    person && {
      person,
      isFull: side !== null || rest !== person.name,
      isUnnamed: isUnnamedCallSpeaker(person.name),
    }
  );
}

/** A dash or a comma, which stand in labels with more than a name. */
const SEPARATOR = /[-–—,]/;

/** Quick: only lines with a separator before a colon are parsed. */
function hasFullLabels(lines: readonly string[]): boolean {
  let count = 0;
  for (let i = 0; i < lines.length && count < MIN_LABELS; i++) {
    const line = lines[i];
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const isLabel = colon <= MAX_LABEL_LENGTH && ENDS_LABEL.test(line.charAt(colon + 1));
    const mayBeFull = SEPARATOR.test(line.slice(0, isLabel ? colon : MAX_LABEL_LENGTH));
    if (mayBeFull && parseLine(line)?.label.isFull) count++;
  }
  return count === MIN_LABELS;
}

function findCall(outline: CallOutline): Call | null {
  if (!hasFullLabels(outline.lines)) return null;
  const labelled = outline.lines.map(createLineParser());
  const labels = labelled.filter((line) => line !== null).map(({ label }) => label);
  const full = labels.filter(({ isFull }) => isFull);
  if (full.length < MIN_LABELS || !labels.some(({ isUnnamed }) => isUnnamed)) return null;
  const known = new Set(full.map(({ person }) => nameKey(person.name)));
  const times = new Map<string, number>();
  for (const label of labels) {
    const key = nameKey(label.person.name);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const spoken = outline.text;
  /** A bare name is a label if it repeats, or if the family name is said; else only above a paragraph. */
  const isSpeaker = ({ person: { name }, isFull, isUnnamed }: Label): boolean => {
    const family = name.slice(name.lastIndexOf(' ') + 1);
    const first = spoken.indexOf(family);
    const isSaid = first >= 0 && spoken.indexOf(family, first + 1) >= 0;
    const key = nameKey(name);
    return isFull || isUnnamed || known.has(key) || (times.get(key) ?? 0) > 1 || isSaid;
  };
  const isKnown = memoize(isSpeaker);
  const headers = new Map<number, CallHeader>();
  for (const [i, line] of labelled.entries()) {
    if (line === null) continue;
    const text = line.text.replace(/^\*{1,2}/, '').trim();
    if (isKnown(line.label) || isBlank(outline.lines[i - 1]))
      headers.set(i, { person: line.label.person, lineCount: 1, text });
  }
  return { ...outline, headers, listedPeople: [] };
}

export const labelledCall = createCallFormat(
  'a call with titles or sides in its labels',
  ['.txt', '.text', '.pdf'],
  findCall,
);
