/** Filters, phrases and exclusions as clauses: they let through all that may match; what does is decided by retrieve/filter.ts. */

import type { Filters, Query } from '../../domain/query.ts';
import { isSingleWord, requiredTerms } from '../../text/tokenize.ts';
import { toIndexedTerm } from './schema.ts';

export interface Clauses {
  readonly filter: readonly object[];
  readonly mustNot: readonly object[];
}

/** Values of one `terms` clause at most. */
const MAX_VALUES = 60_000;

/** @param prefix `pair.` for what is said in both passages of a pair. */
export function filterClauses(filters: Filters, prefix: '' | 'pair.'): object[] {
  const { speaker, role, section, transcript, kind, company, ticker, quarter, tag } = filters;
  const { after, before } = filters;
  const said = { speaker, role, section };
  const stated = { transcript, kind, company, ticker, quarter, tags: tag };
  return [
    ...Object.entries(said).flatMap(([field, values]) =>
      values === undefined ? [] : [oneOf(`${prefix}${field}`, values)],
    ),
    ...Object.entries(stated).flatMap(([field, values]) =>
      values === undefined ? [] : [oneOf(field, values)],
    ),
    ...(after === undefined ? [] : [{ range: { [`${prefix}date`]: { gte: after } } }]),
    ...(before === undefined ? [] : [{ range: { [`${prefix}date`]: { lte: before } } }]),
  ];
}

function oneOf(field: string, values: readonly string[]): object {
  if (values.length <= MAX_VALUES) return { terms: { [field]: values } };
  const parts = Array.from({ length: Math.ceil(values.length / MAX_VALUES) }, (_, at) => {
    return { terms: { [field]: values.slice(at * MAX_VALUES, (at + 1) * MAX_VALUES) } };
  });
  return { bool: { should: parts } };
}

/** @param languages of the library's transcripts. */
export function passageClauses(
  { filters, phrases, excluded }: Pick<Query, 'filters' | 'phrases' | 'excluded'>,
  languages: readonly (string | null)[],
): Clauses {
  return {
    filter: [
      ...filterClauses(filters, ''),
      ...phrases.map((phrase) => containsWords(phrase, languages)),
    ],
    mustNot: excluded.filter(isSingleWord).map((word) => containsWords(word, languages)),
  };
}

/** All terms of a phrase in one of the languages; of a phrase of stop words alone, all of these. */
function containsWords(phrase: string, languages: readonly (string | null)[]): object {
  const alternatives = new Map(
    languages.map((language) => {
      const { terms, stopWords } = requiredTerms(phrase, language);
      const field = terms.length > 0 ? 'terms' : 'stops';
      const words = terms.length > 0 ? terms.map(toIndexedTerm) : [...stopWords].map(String);
      const filter = [...new Set(words)].map((word) => ({ term: { [field]: word } }));
      return [JSON.stringify(filter), { bool: { filter } }] as const;
    }),
  );
  return { bool: { should: [...alternatives.values()], minimum_should_match: 1 } };
}
