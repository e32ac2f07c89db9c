/** Whether passages say more of a question than the names of speakers in it, which are said in all that these say. */

import type { Query } from '../domain/query.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { RERANK_DEPTH } from '../domain/weights.ts';
import type { LibraryReader, RetrievalRequest } from '../index/library.ts';
import { foldedWords } from '../text/fold.ts';
import { isRare } from '../text/term-rarity.ts';
import { tokenize } from '../text/tokenize.ts';
import { wordsOfSpeakers } from './parse-query/directory.ts';
import { listNames } from './parse-query/name-like.ts';
import { ENGLISH_SPEAKER_WORDS } from './parse-query/speaker-words.ts';
import type { RankedCandidate } from './rank.ts';

/**
 * "How old is Ada Quill" is not answered by what she says of the weather. "Who is Ada Quill" asks for nothing but the name.
 *
 * @param answering best first; those far behind decide nothing.
 */
export async function saysOnlyNames(
  answering: readonly RankedCandidate[],
  request: RetrievalRequest,
  library: LibraryReader,
  catalog: readonly CatalogEntry[],
): Promise<boolean> {
  const { query } = request;
  const text = withoutSpeakers(query, catalog);
  const asksForMore = text !== query.text && tokenize(text).length > 0;
  if (!asksForMore || query.phrases.length > 0 || answering.length === 0) return false;
  const best = answering.slice(0, RERANK_DEPTH).map(({ candidate }) => candidate.passage);
  const beside = await library.retrieveNeighbours(
    { ...request, query: { ...query, text } },
    best,
    [],
  );
  const passages = new Set(best);
  return beside.every(
    ({ passage, features }) => !passages.has(passage) || features.bm25.near === 0,
  );
}

/** "will" is a name where it is written as one, "Quill" however it is written. */
function withoutSpeakers({ asked, text }: Query, catalog: readonly CatalogEntry[]): string {
  const speakers = wordsOfSpeakers(catalog);
  const capitalised = new Set(listNames(asked).flatMap(foldedWords));
  const isName = (word: string) =>
    ENGLISH_SPEAKER_WORDS.honorifics.has(word) ||
    (speakers.has(word) && (capitalised.has(word) || tokenize(word).every(isRare)));
  return text
    .split(/\s+/)
    .filter((written) => !foldedWords(written).every(isName))
    .join(' ');
}
