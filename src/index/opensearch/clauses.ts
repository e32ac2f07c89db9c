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
/** Values of one `terms_set` clause at most, by default of the cluster. */
const MAX_SET = 1_024;

/** Of one passage. */
function filterClauses(filters: Filters): Clauses {
  const { notSpeaker, notRole, notTranscript } = filters;
  const not = { speaker: notSpeaker, role: notRole, transcript: notTranscript };
  return { filter: filterFields(filters, ''), mustNot: eachField(not, oneOf) };
}

/** Of a pair, which holds what is said in both of its passages: one of them has to match. */
export function pairClauses(filters: Filters): Clauses {
  const { notSpeaker, notRole, notTranscript } = filters;
  return {
    filter: filterFields(filters, 'pair.'),
    mustNot: [
      ...eachField({ 'pair.speaker': notSpeaker, 'pair.role': notRole }, noneBut),
      ...eachField({ transcript: notTranscript }, oneOf),
    ],
  };
}

function filterFields(filters: Filters, prefix: '' | 'pair.'): object[] {
  const { speaker, role, section, transcript, kind, company, ticker, quarter, tag } = filters;
  const { after, before } = filters;
  const said = {
    [`${prefix}speaker`]: speaker,
    [`${prefix}role`]: role,
    [`${prefix}section`]: section,
  };
  const stated = { transcript, kind, company, ticker, quarter, tags: tag };
  return [
    ...eachField({ ...said, ...stated }, oneOf),
    ...(after === undefined ? [] : [{ range: { [`${prefix}date`]: { gte: after } } }]),
    ...(before === undefined ? [] : [{ range: { [`${prefix}date`]: { lte: before } } }]),
  ];
}

function eachField(
  values: Readonly<Record<string, readonly string[] | undefined>>,
  toClause: (field: string, values: readonly string[]) => object,
): object[] {
  return Object.entries(values).flatMap(([field, each]) =>
    each === undefined ? [] : [toClause(field, each)],
  );
}

/** All values of the field are among these; of too many to be asked for, no document is known to be so. */
function noneBut(field: string, values: readonly string[]): object {
  if (values.length === 0 || values.length > MAX_SET) return { match_none: {} };
  const minimum_should_match_script = { source: `doc['${field}'].size()` };
  return { terms_set: { [field]: { terms: values, minimum_should_match_script } } };
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
  const { filter, mustNot } = filterClauses(filters);
  return {
    filter: [...filter, ...phrases.map((phrase) => containsWords(phrase, languages))],
    mustNot: [
      ...mustNot,
      ...excluded.filter(isSingleWord).map((word) => containsWords(word, languages)),
    ],
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
