/** Names in filters → names as the library has them. */

import type { ErrorSubject } from '../domain/error.ts';
import { splitValues } from '../domain/filter-values.ts';
import type { Filters } from '../domain/query.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { notFoundError } from '../text/did-you-mean.ts';
import { containsPhrase, fold } from '../text/fold.ts';
import { buildDirectory } from './parse-query/directory.ts';
import { resolveNames } from './parse-query/find-people.ts';

type Resolve = (name: string, catalog: readonly CatalogEntry[]) => readonly string[];

const resolveSpeaker: Resolve = (name, catalog) => {
  const found = resolveNames(name, buildDirectory(catalog));
  if (found.length > 0) return found;
  throw notFoundError('speaker', name, speakerNames(catalog));
};

/** Names that may have a comma, as in `Okafor, Ines`. */
const NAMES: Partial<Record<string, (catalog: readonly CatalogEntry[]) => readonly string[]>> = {
  speaker: speakerNames,
  notSpeaker: speakerNames,
  transcript: idsAndTitles,
  notTranscript: idsAndTitles,
  company: (catalog) => stated(catalog, ({ company }) => company),
  tag: (catalog) => stated(catalog, ({ tags }) => tags),
};

function speakerNames(catalog: readonly CatalogEntry[]): string[] {
  return catalog.flatMap(({ participants }) => participants.map(({ name }) => name));
}

function idsAndTitles(catalog: readonly CatalogEntry[]): string[] {
  return catalog.flatMap(({ id, title }) => [id, title]);
}

/** Filters whose values are names of this library. */
const RESOLVERS: Partial<Record<string, Resolve>> = {
  speaker: resolveSpeaker,
  notSpeaker: resolveSpeaker,
  transcript: findTranscripts,
  notTranscript: findTranscripts,
  company: (name, catalog) => {
    const companies = stated(catalog, ({ company }) => company);
    const wanted = fold(name);
    const same = companies.filter((company) => fold(company) === wanted);
    const longer = companies.filter((company) => containsPhrase(fold(company), wanted));
    return orNotFound('company', name, same.length > 0 ? same : longer, companies);
  },
  ticker: (name, catalog) =>
    sameAs(
      'ticker',
      name,
      stated(catalog, ({ ticker }) => ticker),
    ),
  quarter: (name, catalog) =>
    sameAs(
      'quarter',
      name,
      stated(catalog, ({ quarter }) => quarter),
    ),
  tag: (name, catalog) =>
    sameAs(
      'tag',
      name,
      stated(catalog, ({ tags }) => tags),
    ),
};

/**
 * The filters with names as in the library: "lim" becomes "Jeremy Lim", "go-time-*" all ids that begin so.
 *
 * Parts between commas that are one name of the library together are that name.
 *
 * @example
 * const catalog = await withReader('.whosaid', (library) => library.catalog());
 * const { transcript } = resolveFilters(parseFilters({ transcript: 'go-time-*' }), catalog);
 * @throws WhosaidError `NOT_FOUND` for a speaker, transcript, company, ticker, quarter or tag that is not in the library.
 */
export function resolveFilters(filters: Filters, catalog: readonly CatalogEntry[]): Filters {
  const resolved = Object.entries(filters).map(([name, values]: [string, unknown]) => {
    const resolve = RESOLVERS[name];
    const isList = resolve !== undefined && Array.isArray(values);
    if (!isList) return [name, values];
    const whole = joinParts(values, NAMES[name]?.(catalog) ?? []);
    return [name, unique(whole.flatMap((value) => resolve(value, catalog)))];
  });
  return Object.fromEntries(resolved);
}

/** `Okafor`, `Ines` → `Okafor, Ines`, if that is a name. */
function joinParts(values: readonly string[], names: readonly string[]): string[] {
  const withComma = names.flatMap((name) => (name.includes(',') ? [toParts(name)] : []));
  if (values.length < 2 || withComma.length === 0) return [...values];
  const folded = values.map((value) => value.trim().toLowerCase());
  const joined: string[] = [];
  for (let at = 0; at < values.length; ) {
    const lengths = withComma.flatMap((parts) =>
      parts.every((part, i) => part === folded[at + i]) ? parts.length : [],
    );
    const length = Math.max(1, ...lengths);
    joined.push(values.slice(at, at + length).join(', '));
    at += length;
  }
  return joined;
}

const toParts = (name: string): string[] => splitValues(name).map((part) => part.toLowerCase());

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * The ids of the transcripts that a user names: by an id, by one with `*` for any characters, or by a title or a part of it
 * that no other title has.
 *
 * @example
 * const catalog = await withReader('.whosaid', (library) => library.catalog());
 * const [id] = findTranscripts('Budget meeting', catalog);
 * @throws WhosaidError `NOT_FOUND`.
 */
export function findTranscripts(
  name: string,
  catalog: readonly Pick<CatalogEntry, 'id' | 'title'>[],
): string[] {
  const ids = catalog.map(({ id }) => id);
  if (name.includes('*')) return orNotFound('transcript', name, ids.filter(globTest(name)), ids);
  if (ids.includes(name)) return [name];
  const wanted = fold(name);
  const titled = catalog.map(({ id, title }) => ({ id, title: fold(title) }));
  const same = titled.filter(({ title }) => title === wanted);
  const longer = titled.filter(({ title }) => containsPhrase(title, wanted));
  if (wanted !== '' && same.length === 1) return [same[0].id];
  if (wanted !== '' && longer.length === 1) return [longer[0].id];
  const similar = longer.length > 0 ? longer.map(({ id }) => id) : ids;
  throw notFoundError('transcript', name, similar);
}

/** Any values, none twice. */
const stated = (
  catalog: readonly CatalogEntry[],
  valuesOf: (entry: CatalogEntry) => string | null | readonly string[],
): string[] => unique(catalog.flatMap((entry) => valuesOf(entry) ?? []));

function sameAs(subject: ErrorSubject, name: string, known: readonly string[]): string[] {
  const wanted = fold(name);
  return orNotFound(
    subject,
    name,
    known.filter((one) => fold(one) === wanted),
    known,
  );
}

function orNotFound(
  subject: ErrorSubject,
  name: string,
  found: string[],
  known: readonly string[],
): string[] {
  if (found.length > 0) return found;
  throw notFoundError(subject, name, known);
}

/** `*` stands for any characters. */
function globTest(glob: string): (id: string) => boolean {
  const [first, ...rest] = glob.split('*');
  const last = rest.pop() ?? '';
  return (id) => {
    if (!id.startsWith(first) || !id.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = id.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= id.length - last.length;
  };
}
