/** Which words of a question a library in a cluster says, and what a word that it does not say may have been. */

import { distance } from 'fastest-levenshtein';
import { LETTERS_PER_MISTAKE } from '../../domain/weights.ts';
import { findOccurrences, tokenize } from '../../text/tokenize.ts';
import type { KnownWord } from '../library.ts';
import type { Catalog } from './catalog.ts';
import type { Cluster } from './cluster.ts';
import type { StoredView } from './content.ts';
import { toIndexedTerm } from './schema.ts';
import { type SearchResponse, wholeSearch } from './search-request.ts';
import type { DocumentFrequencies } from './statistics.ts';
import { hiddenPassages } from './visible.ts';

/** Passages read to see how a word is written: the speaker's name is a term of a passage too. */
const MAX_READ = 5;
/** Edits that the cluster's dictionaries are searched for. */
const MAX_EDITS = 2;
const MAX_SUGGESTIONS = 20;

export async function lookUpWords(
  cluster: Cluster,
  catalog: Catalog,
  frequencies: DocumentFrequencies,
  words: readonly string[],
  isSimilarSought: boolean,
): Promise<KnownWord[]> {
  const terms = words.map((word) => {
    const [term, ...others] = tokenize(word);
    return term === undefined || others.length > 0 ? null : term;
  });
  const single = terms.filter((term) => term !== null);
  const countOf = await frequencies.of(single, catalog.state);
  return Promise.all(
    terms.map(async (term) => {
      if (term === null) return { passages: null, similar: null };
      const passages = countOf(term);
      const isSought = passages === 0 && isSimilarSought;
      return { passages, similar: isSought ? await findSimilar(cluster, catalog, term) : null };
    }),
  );
}

async function findSimilar(
  cluster: Cluster,
  { state }: Catalog,
  wanted: string,
): Promise<string | null> {
  const maxEdits = Math.floor(wanted.length / LETTERS_PER_MISTAKE);
  if (maxEdits === 0) return null;
  const path = `/${cluster.indexOf('passages')}/_search`;
  const { suggest } = await wholeSearch(cluster, {
    method: 'POST',
    path,
    body: {
      size: 0,
      suggest: {
        similar: {
          text: toIndexedTerm(wanted),
          term: {
            field: 'terms',
            size: MAX_SUGGESTIONS,
            prefix_length: 1,
            max_edits: Math.min(MAX_EDITS, maxEdits),
            suggest_mode: 'always',
            min_word_length: LETTERS_PER_MISTAKE,
          },
        },
      },
    },
  });
  const near = (suggest?.similar ?? [])
    .flatMap(({ options }) => options.map(({ text }) => ({ text, edits: distance(text, wanted) })))
    .filter(({ edits }) => edits <= maxEdits)
    .sort((a, b) => a.edits - b.edits);
  for (const { text: term } of near) {
    const { hits } = await wholeSearch<SearchResponse<{ view: StoredView }>>(cluster, {
      method: 'POST',
      path,
      body: {
        size: MAX_READ,
        query: { bool: { filter: [{ term: { terms: term } }], must_not: hiddenPassages(state) } },
        track_total_hits: false,
      },
    });
    for (const { _source } of hits.hits) {
      const text = _source?.view.text ?? '';
      const [occurrence] = findOccurrences(text, new Set([term]));
      if (occurrence !== undefined) return text.slice(occurrence.start, occurrence.end);
    }
    if (hits.hits.length > 0) return null;
  }
  return null;
}
