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

/** Names that may be one person's. */
export interface MergeSuggestion {
  /** Two or more, those most said by first. */
  readonly names: readonly string[];
  /** The one of them to show: plain, in full and in order, if there is such a one. */
  readonly into: string;
}

/** A name with what tells whose it is. */
export interface NameProfile {
  readonly name: string;
  readonly parsed: ParsedName;
  /** The firms and companies they are of, as far as transcripts say. */
  readonly companies: ReadonlySet<string>;
  /** Ids of the transcripts they speak in. */
  readonly transcriptIds: ReadonlySet<string>;
  readonly turns: number;
}

/** What companies' names end with, and are written without as well. */
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

/** The same for the same appearances, in whatever order. */
export function suggestMerges(appearances: readonly SpeakerOccurrence[]): MergeSuggestion[] {
  const bearers = [...groupByName(appearances)]
    .flatMap(([name, all]) => buildNameProfile(name, all) ?? [])
    .sort((a, b) => b.turns - a.turns || compareCodeUnits(a.name, b.name));
  return cliques(linkCompatibleNames(bearers)).flatMap((group): MergeSuggestion | [] => {
    const names = group.map(({ name }) => name);
    const into = chooseFullestName(group);
    return into === null ? [] : { names, into };
  });
}

/** `null` for a name that is no full one. */
export function buildNameProfile(
  name: string,
  appearances: readonly SpeakerOccurrence[],
): NameProfile | null {
  const parsed = parseName(name);
  if (parsed === null) return null;
  const spoken = appearances.filter(({ turns }) => turns > 0);
  return {
    name,
    parsed,
    companies: new Set(appearances.flatMap(companiesOfSpeaker)),
    transcriptIds: new Set(spoken.map(({ transcript }) => transcript.id)),
    turns: spoken.reduce((sum, { turns }) => sum + turns, 0),
  };
}

/** Whether two names may be one person's; the same whichever comes first. */
export function mayBeSamePerson(a: NameProfile, b: NameProfile): boolean {
  if (intersects(a.transcriptIds, b.transcriptIds)) return false;
  if (a.companies.size === 0 || b.companies.size === 0) return isSameFullName(a.parsed, b.parsed);
  return intersects(a.companies, b.companies) && mayBeSameName(a.parsed, b.parsed);
}

/** Who is not of a firm is of the company whose call it is, unless they are there to ask. */
function companiesOfSpeaker({ speaker, transcript }: SpeakerOccurrence): string[] {
  const { affiliation, role } = speaker;
  const own =
    role === 'analyst' || role === 'operator' ? [] : [transcript.company, transcript.ticker];
  return (affiliation === null ? own : [affiliation]).flatMap((company) => {
    const words = foldedWords(company ?? '');
    const named = words.findLastIndex((word) => !LEGAL_FORMS.has(word)) + 1;
    return named > 0 ? words.slice(0, named).join(' ') : [];
  });
}

/** For each name those that may be the same person's. Only names that share a key are compared: most share none. */
function linkCompatibleNames(bearers: readonly NameProfile[]): Map<NameProfile, Set<NameProfile>> {
  const byKey = new Map<string, NameProfile[]>();
  const near = new Map(bearers.map((bearer) => [bearer, new Set<NameProfile>()]));
  for (const bearer of bearers) {
    for (const key of blockingKeys(bearer)) {
      const others = byKey.get(key) ?? [];
      byKey.set(key, others);
      for (const other of others) {
        if (!mayBeSamePerson(bearer, other)) continue;
        near.get(bearer)?.add(other);
        near.get(other)?.add(bearer);
      }
      others.push(bearer);
    }
  }
  return near;
}

function blockingKeys({ parsed, companies }: NameProfile): string[] {
  const { given, surname } = parsed;
  const own = [...companies].map((company) => `${surname} of ${company}`);
  return [wordKey(parsed), `${given} ... ${surname}`, ...own];
}

/**
 * The groups in which all may be one. Without the names whose neighbours are not each other's, every name and its
 * neighbours are such a group.
 */
function cliques(near: ReadonlyMap<NameProfile, ReadonlySet<NameProfile>>): NameProfile[][] {
  const of = (bearer: NameProfile) => near.get(bearer) ?? new Set();
  const isClear = (bearer: NameProfile) => {
    const own = [...of(bearer)];
    return own.every((one, at) => own.slice(at + 1).every((other) => of(one).has(other)));
  };
  const groups = new Map<NameProfile, NameProfile[]>();
  for (const bearer of [...near.keys()].filter(isClear)) {
    const known = [...of(bearer)].find((other) => groups.has(other));
    const group = (known && groups.get(known)) ?? [];
    group.push(bearer);
    groups.set(bearer, group);
  }
  return [...new Set(groups.values())].filter(({ length }) => length > 1);
}

/** The first plain name, if possible capitalised and with the given name in full; `null` if all are in lower case. */
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
  for (const one of a) if (b.has(one)) return true;
  return false;
}
