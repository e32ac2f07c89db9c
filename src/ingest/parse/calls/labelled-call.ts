/**
 * Calls whose labels say more than the name: `<Q - Mara Lindt>: text`, `Q - Mara Lindt: text`, `Greta Solano, CFO,
 * Tindlewood: text`, `Mara Lindt - Hexley Rowe - Analyst: text`.
 */

import type { Role } from '../../../domain/transcript.ts';
import { isUnnamedSpeaker, nameKey } from '../../../text/person-names.ts';
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
const MAX_NAME_WORDS = 4;
/** Labels with more than a name, of a call. */
const MIN_LABELS = 2;
const SIDE = /^([QA])\s{0,4}[-–—]\s{0,4}(?=\S)/;

interface Label {
  readonly person: PersonMention;
  readonly text: string;
  /** It says more than a name. */
  readonly isFull: boolean;
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

function parseLabel(line: string): Label | null {
  const bare = line.trimStart().replace(/^\*{1,2}(?=\S)/, '');
  const colon = bare.slice(0, MAX_LABEL_LENGTH).search(/:(?=\s|\*|$)/);
  if (colon < 1) return null;
  const written = toPlainLine(bare.slice(0, colon)).replace(/^<|>$/g, '');
  const text = bare
    .slice(colon + 1)
    .replace(/^\*{1,2}/, '')
    .trim();
  if (isUnnamedCallSpeaker(written)) return { person: { name: written }, text, isFull: false };
  const side = SIDE.exec(written);
  const rest = side ? written.slice(side[0].length) : written;
  if (side && isUnnamedSpeaker(rest)) {
    return { person: { name: rest, role: SIDE_ROLES[side[1]] }, text, isFull: true };
  }
  const person = parseDescribed(rest, side ? SIDE_ROLES[side[1]] : null);
  return person && { person, text, isFull: side !== null || rest !== person.name };
}

function findCall(outline: CallOutline): Call | null {
  const labels = outline.lines.map((line) => (line.includes(':') ? parseLabel(line) : null));
  const full = labels.filter((label) => label?.isFull);
  const hasOperator = labels.some(
    (label) => label !== null && isUnnamedCallSpeaker(label.person.name),
  );
  if (full.length < MIN_LABELS || !hasOperator) return null;
  const known = new Set(full.flatMap((label) => (label ? [nameKey(label.person.name)] : [])));
  const times = new Map<string, number>();
  for (const label of labels) {
    const key = nameKey(label?.person.name ?? '');
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const spoken = outline.text;
  /** A bare name is a label if it repeats, or if the family name is said; else only above a paragraph. */
  const isSpeaker = ({ person: { name }, isFull }: Label): boolean => {
    const family = name.slice(name.lastIndexOf(' ') + 1);
    const first = spoken.indexOf(family);
    const isSaid = first >= 0 && spoken.indexOf(family, first + 1) >= 0;
    const key = nameKey(name);
    return (
      isFull || isUnnamedCallSpeaker(name) || known.has(key) || (times.get(key) ?? 0) > 1 || isSaid
    );
  };
  const memo = new Map<string, boolean>();
  const headers = new Map<number, CallHeader>();
  for (const [i, label] of labels.entries()) {
    if (label === null) continue;
    const key = `${label.isFull} ${label.person.name}`;
    const isKnown = memo.get(key) ?? isSpeaker(label);
    memo.set(key, isKnown);
    if (isKnown || isBlank(outline.lines[i - 1]))
      headers.set(i, { person: label.person, lineCount: 1, text: label.text });
  }
  return { ...outline, headers, listedPeople: [] };
}

export const labelledCall = createCallFormat(
  'a call with titles or sides in its labels',
  ['.txt', '.text', '.pdf'],
  findCall,
);
