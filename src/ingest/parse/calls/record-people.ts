/** A person in a vendor's JSON: name, title, firm and side, under the names that vendors give these fields. */

import type { Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { isRecord, scalarToText } from '../head/front-matter-values.ts';
import { DASH_OR_HYPHEN, isCompanyName } from '../people/people.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { splitTitleAndFirm } from './participant-lists.ts';

const NAMES = ['name', 'speaker_name', 'speakerName', 'full_name', 'personName'];
const LABELS = ['speaker', 'id', 'speaker_id', 'speakerId'];
const TITLES = [
  'title',
  'description',
  'position',
  'job_title',
  'jobTitle',
  'speaker_title',
  'designation',
];
const SIDES = ['role', 'type', 'speaker_role', 'speakerType', 'speaker_type', 'personType'];
const FIRMS = [
  'company',
  'firm',
  'affiliation',
  'organization',
  'company_name',
  'companyName',
  'companyOfPerson',
];

const SIDE_ROLES: readonly [RegExp, Role][] = [
  [
    /^(?:executives?|management|corporate(?: participants?)?|company(?: participants?)?|insider)$/i,
    'management',
  ],
  [/^(?:analysts?|conference(?: call)? participants?)$/i, 'analyst'],
  [/^(?:operators?|conference operator|moderator|coordinator)$/i, 'operator'],
];

const toRole = (side: string | null): Role | null =>
  SIDE_ROLES.find(([words]) => words.test(side ?? ''))?.[1] ?? null;

/** `Analyst - Hexley Rowe`, `Hexley Rowe - Analyst`, `Analyst, Hexley Rowe`; or a title. */
function splitTitle(text: string): Pick<PersonMention, 'title' | 'affiliation'> {
  const parts = text.split(DASH_OR_HYPHEN);
  if (parts.length === 2) {
    const [first, second] = parts;
    const isFirm = (part: string): boolean => !isAnalystTitle(part) && !isCorporateTitle(part);
    if (isFirm(second) && !isFirm(first)) return { title: first, affiliation: second };
    if (isFirm(first) && !isFirm(second)) return { title: second, affiliation: first };
  }
  const split = splitTitleAndFirm(text);
  const isKnown = isAnalystTitle(text) || isCompanyName(split.affiliation ?? '');
  return isKnown ? split : { title: text, affiliation: null };
}

/** `null` if no one is named. */
export function parseRecordPerson(fields: Readonly<Record<string, unknown>>): PersonMention | null {
  const data = Object.values(fields).find((value) => isRecord(value) && scalarToText(value.name));
  const all: Readonly<Record<string, unknown>> = isRecord(data) ? { ...fields, ...data } : fields;
  const first = (keys: readonly string[]): string | null =>
    keys.map((key) => scalarToText(all[key])).find((text) => text !== null) ?? null;
  const name = first(NAMES) ?? first(LABELS);
  if (name === null) return null;
  const label = first(LABELS);
  const side = first(SIDES);
  const role = toRole(side);
  const stated = first(TITLES) ?? (role === null ? side : null);
  const ownRole = role ?? toRole(stated);
  /* A side is no title, but of an analyst. */
  const text = toRole(stated) === null || ownRole === 'analyst' ? stated : null;
  const { title, affiliation } = text === null ? {} : splitTitle(text);
  return {
    name,
    title: title ?? null,
    affiliation: affiliation ?? first(FIRMS),
    role: ownRole,
    label: label === name ? null : label,
  };
}
