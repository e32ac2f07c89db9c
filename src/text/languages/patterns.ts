/** Patterns compiled from the data of all languages. */

import { once } from '../../util/memoize.ts';
import type { FieldKind, Language } from './language.ts';
import { LANGUAGES } from './languages.ts';

/** A union of patterns from the data, in which `_` is a space; `null` where no language has any. */
function compileUnion(
  patternOf: (language: Language) => string | undefined,
  before: string,
  after: string,
): RegExp | null {
  const patterns = LANGUAGES.flatMap((language) => patternOf(language) ?? []);
  if (patterns.length === 0) return null;
  return new RegExp(`${before}(?:${patterns.join('|').replaceAll('_', ' ')})${after}`, 'iu');
}

/** Scripts without spaces have no boundary between words. */
const UNSPACED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}]';
const WORD_START = `(?:(?<![\\p{L}\\p{M}])|(?=${UNSPACED}))`;
const WORD_END = `(?:(?![\\p{L}\\p{M}])|(?<=${UNSPACED}))`;

/** Finds words of a title that name a kind of conversation. */
export const kindPattern = (kind: keyof NonNullable<Language['kinds']>): RegExp | null =>
  compileUnion(({ kinds }) => kinds?.[kind], WORD_START, WORD_END);

type NamedRole = keyof NonNullable<Language['roles']>;

/** Matches a whole label or title that states a role. */
export const rolePattern = (role: NamedRole): RegExp | null =>
  compileUnion(({ roles }) => roles?.[role], '^', '$');

/** Matches a title that begins with one that states a role. */
export const roleTitlePattern = (role: NamedRole): RegExp | null =>
  compileUnion(({ roles }) => roles?.[role], '^', WORD_END);

/** The kind of each field by its name, in lower case. */
export const FIELD_NAMES: ReadonlyMap<string, FieldKind> = new Map(
  LANGUAGES.flatMap(({ fields = {} }) =>
    (Object.keys(fields) as FieldKind[]).flatMap((kind) =>
      (fields[kind] ?? []).map((name): [string, FieldKind] => [name.toLowerCase(), kind]),
    ),
  ),
);

/** The words of labels without a name, in lower case. */
export const UNNAMED_LABELS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ unnamed = '' }) => unnamed.split(/\s+/).filter(Boolean)),
);

/** Beginnings of the names of months, as a pattern, and the month's number for each; longer ones first. */
const MONTHS: readonly (readonly [beginning: string, month: number])[] = LANGUAGES.flatMap(
  ({ months }) =>
    (months?.split(/\s+/) ?? []).flatMap((names, at) =>
      names.split('|').map((name): [string, number] => [name.replaceAll('_', ' '), at + 1]),
    ),
).sort(([a], [b]) => b.length - a.length);

export const MONTH_PATTERN = MONTHS.map(([beginning]) => beginning).join('|');

const beginnings = once(() =>
  MONTHS.map(([name, month]) => [new RegExp(`^${name}`, 'iu'), month] as const),
);

export const monthNumber = (name: string): number =>
  beginnings().find(([beginning]) => beginning.test(name))?.[1] ?? 0;
