/** A user's corrections of a file: title, date, kind, and the people behind its labels. */

import type { Kind } from '../../domain/transcript.ts';
import { nameKey } from '../../text/person-names.ts';
import type { Draft, PersonMention } from './format.ts';
import { parsePerson } from './people/people.ts';
import { findRole } from './people/roles.ts';
import type { FieldMapping } from './records/mapped-records.ts';
import { replaceSpeakers } from './replace-speakers.ts';

export interface Overrides {
  readonly title?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly kind?: Kind;
  readonly company?: string;
  readonly ticker?: string;
  /** `2025-Q3`. */
  readonly quarter?: string;
  /** ISO 639-1. */
  readonly language?: string;
  /** Where the recording is played, on the web. */
  readonly url?: string;
  /** Added to those that the file states. */
  readonly tags?: readonly string[];
  /** People by label, case-insensitive. */
  readonly speakers?: Readonly<Record<string, PersonMention>>;
  /** Accepts a file without speakers as one unnamed speaker; by default it is rejected. */
  readonly noSpeakers?: boolean;
  /** Fields of records (JSON, CSV, XML) that say who speaks and what. */
  readonly fields?: FieldMapping;
}

/**
 * Parses `SPEAKER_00=Jane Doe (CFO, Example Co)`; `null` if malformed.
 *
 * @example
 * parseMapping('SPEAKER_00=Jane Doe (CFO, Example Co)')?.[0]; // 'SPEAKER_00'
 */
export function parseMapping(text: string): [label: string, person: PersonMention] | null {
  const equals = text.indexOf('=');
  const label = text.slice(0, Math.max(0, equals)).trim();
  const person = parsePerson(text.slice(equals + 1));
  return label === '' || person.name === '' ? null : [label, person];
}

/** Merges overrides; `over` wins, and tags add up. */
export function mergeOverrides(under: Overrides, over: Overrides): Overrides {
  const tags = new Set([...(under.tags ?? []), ...(over.tags ?? [])]);
  return {
    ...under,
    ...over,
    speakers: { ...under.speakers, ...over.speakers },
    ...(tags.size > 0 && { tags: [...tags] }),
  };
}

/** Equal exactly for equal overrides, in any order. */
export function fingerprintOverrides({
  title,
  date,
  kind,
  company,
  ticker,
  quarter,
  language,
  url,
  tags = [],
  speakers = {},
  noSpeakers,
  fields,
}: Overrides): string {
  const people = Object.entries(speakers)
    .map(([label, { name, title, affiliation, role }]) => [label, name, title, affiliation, role])
    .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const { records, speaker, text, start, end } = fields ?? {};
  const stated = [company, ticker, quarter, url, ...tags];
  /* What is not given adds nothing, so that files indexed before an override existed are not read again. */
  return JSON.stringify([
    ...[title, date, kind, language, noSpeakers === true, people],
    ...(fields ? [records, speaker, text, start, end] : []),
    ...(stated.some((value) => value !== undefined) ? [stated] : []),
  ]);
}

/** Applies overrides to a draft; also returns the labels that occur nowhere in it. */
export function applyOverrides(
  draft: Draft,
  { title, date, kind, company, ticker, quarter, language, url, tags, speakers = {} }: Overrides,
): { readonly draft: Draft; readonly unmapped: readonly string[] } {
  const kindNow = kind ?? draft.kind;
  const byKey = new Map(Object.keys(speakers).map((label) => [nameKey(label), label]));
  const unmapped = new Set(Object.keys(speakers));
  const people = new Map<PersonMention, PersonMention>();
  const whoIs = (mention: PersonMention): PersonMention => {
    let person = people.get(mention);
    if (person === undefined) {
      const label = byKey.get(nameKey(mention.name)) ?? byKey.get(nameKey(mention.label ?? ''));
      person = label === undefined ? mention : applyMapping(mention, speakers[label], kindNow);
      if (label !== undefined) unmapped.delete(label);
      people.set(mention, person);
    }
    return person;
  };
  const isMapped = unmapped.size > 0;
  return {
    draft: {
      ...draft,
      title: title ?? draft.title,
      date: date ?? draft.date,
      kind: kindNow,
      company: company ?? draft.company,
      ticker: ticker ?? draft.ticker,
      quarter: quarter ?? draft.quarter,
      language: language ?? draft.language,
      url: url ?? draft.url,
      tags: [...(draft.tags ?? []), ...(tags ?? [])],
      people: isMapped ? draft.people.map(whoIs) : draft.people,
      turns: isMapped ? replaceSpeakers(draft.turns, whoIs) : draft.turns,
    },
    unmapped: [...unmapped],
  };
}

function applyMapping(
  mention: PersonMention,
  { name, title, affiliation, role }: PersonMention,
  kind: Kind | null,
): PersonMention {
  return {
    name,
    title: title ?? mention.title,
    affiliation: affiliation ?? mention.affiliation,
    role: role ?? findRole(kind, title ?? null) ?? mention.role,
  };
}
