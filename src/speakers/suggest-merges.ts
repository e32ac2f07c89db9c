/** Suggests which names of a library belong to one person. */

import type { SpeakerOccurrence } from '../domain/views.ts';
import { foldedWords } from '../text/fold.ts';
import {
  isSameFullName,
  mayBeSameName,
  type ParsedName,
  parseName,
  wordKey,
} from './parse-name.ts';
import { compareCodeUnits, groupByName } from './summarize-speakers.ts';

/** Names that may belong to one person. */
export interface MergeSuggestion {
  /** Two or more, most turns first. */
  readonly names: readonly string[];
  /** The one to show: if possible plain, in full and given name first. */
  readonly into: string;
}

export interface NameProfile {
  readonly name: string;
  readonly parsed: ParsedName;
  readonly companies: ReadonlySet<string>;
  /** Ids of the transcripts they speak in. */
  readonly transcriptIds: ReadonlySet<string>;
  readonly turns: number;
}

/** Optional endings of company names. */
const LEGAL_FORMS = new Set(
  '& and inc corp corporation co company ltd limited llc plc group holding holdings ag sa nv se'.split(
    ' ',
  ),
);

/** A name without a comma, a degree's or a surname's, and without signs. */
const PLAIN = /^[\p{L}\p{M}\s.'’-]+$/u;
/** A capital, or a letter of a script without case. */
const CAPITAL = /[\p{Lu}\p{Lo}]/u;
/** "sam Boyer", "Sam boyer"; particles between do not count. */
const LOWER_CASE_END = /^\P{L}*\p{Ll}|\s\p{Ll}\S*$/u;

/**
 * Finds names that may belong to one person, whatever the order of the occurrences.
 *
 * @example
 * const occurrences = await withReader('.whosaid', (library) => library.speakerOccurrences());
 * for (const { names, into } of suggestMerges(occurrences)) console.log(names, into);
 */
export function suggestMerges(occurrences: readonly SpeakerOccurrence[]): MergeSuggestion[] {
  const profiles = [...groupByName(occurrences)]
    .flatMap(([name, all]) => buildNameProfile(name, all) ?? [])
    .sort((a, b) => b.turns - a.turns || compareCodeUnits(a.name, b.name));
  return cliques(linkCompatibleNames(profiles)).flatMap((group): MergeSuggestion | [] => {
    const names = group.map(({ name }) => name);
    const into = chooseFullestName(group);
    return into === null ? [] : { names, into };
  });
}

/** `null` unless it is a full name. */
export function buildNameProfile(
  name: string,
  occurrences: readonly SpeakerOccurrence[],
): NameProfile | null {
  const parsed = parseName(name);
  if (parsed === null) return null;
  const speaking = occurrences.filter(({ turns }) => turns > 0);
  return {
    name,
    parsed,
    companies: new Set(occurrences.flatMap(companiesOfSpeaker)),
    transcriptIds: new Set(speaking.map(({ transcript }) => transcript.id)),
    turns: speaking.reduce((sum, { turns }) => sum + turns, 0),
  };
}

/** Whether two names may belong to one person. Symmetric. */
export function mayBeSamePerson(a: NameProfile, b: NameProfile): boolean {
  if (intersects(a.transcriptIds, b.transcriptIds)) return false;
  if (a.companies.size === 0 || b.companies.size === 0) return isSameFullName(a.parsed, b.parsed);
  return intersects(a.companies, b.companies) && mayBeSameName(a.parsed, b.parsed);
}

/** Without an affiliation, the company whose call it is; analysts and operators do not belong to it. */
function companiesOfSpeaker({ speaker, transcript }: SpeakerOccurrence): string[] {
  const { affiliation, role } = speaker;
  const own =
    role === 'analyst' || role === 'operator' ? [] : [transcript.company, transcript.ticker];
  return (affiliation === null ? own : [affiliation]).flatMap((company) => {
    const words = foldedWords(company ?? '');
    const length = words.findLastIndex((word) => !LEGAL_FORMS.has(word)) + 1;
    return length > 0 ? words.slice(0, length).join(' ') : [];
  });
}

/** For each name those of perhaps the same person. Only names with a common key are compared (blocking). */
function linkCompatibleNames(profiles: readonly NameProfile[]): Map<NameProfile, Set<NameProfile>> {
  const byKey = new Map<string, NameProfile[]>();
  const links = new Map(profiles.map((profile) => [profile, new Set<NameProfile>()]));
  for (const profile of profiles) {
    for (const key of blockingKeys(profile)) {
      const others = byKey.get(key) ?? [];
      byKey.set(key, others);
      for (const other of others) {
        if (!mayBeSamePerson(profile, other)) continue;
        links.get(profile)?.add(other);
        links.get(other)?.add(profile);
      }
      others.push(profile);
    }
  }
  return links;
}

function blockingKeys({ parsed, companies }: NameProfile): string[] {
  const { given, surname } = parsed;
  const own = [...companies].map((company) => `${surname} of ${company}`);
  return [wordKey(parsed), `${given} ... ${surname}`, ...own];
}

/** The cliques among names whose neighbours are all linked; the other names fit several people and are dropped. */
function cliques(links: ReadonlyMap<NameProfile, ReadonlySet<NameProfile>>): NameProfile[][] {
  const neighbours = (profile: NameProfile) => links.get(profile) ?? new Set();
  const isUnambiguous = (profile: NameProfile) => {
    const own = [...neighbours(profile)];
    return own.every((a, at) => own.slice(at + 1).every((b) => neighbours(a).has(b)));
  };
  const groups = new Map<NameProfile, NameProfile[]>();
  for (const profile of [...links.keys()].filter(isUnambiguous)) {
    const grouped = [...neighbours(profile)].find((other) => groups.has(other));
    const group = (grouped && groups.get(grouped)) ?? [];
    group.push(profile);
    groups.set(profile, group);
  }
  return [...new Set(groups.values())].filter(({ length }) => length > 1);
}

/** The first that is plain, if possible capitalised and in full; `null` if all are in lower case. */
function chooseFullestName(profiles: readonly NameProfile[]): string | null {
  const cased = profiles.filter(({ name }) => CAPITAL.test(name));
  if (cased.length === 0) return null;
  const capitalized = cased.filter(({ name }) => !LOWER_CASE_END.test(name));
  const fit = capitalized.length > 0 ? capitalized : cased;
  const plain = fit.filter(({ name }) => PLAIN.test(name));
  const inFull = plain.find(({ parsed }) => parsed.given.length > 1);
  const inOrder = fit.find(({ parsed }) => !parsed.isReversed);
  return (inFull ?? plain[0] ?? inOrder ?? fit[0]).name;
}

function intersects<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}
