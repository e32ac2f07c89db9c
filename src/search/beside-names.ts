/** Whether passages say more of a question than the names of speakers in it, which are said in all that these say. */

import type { Candidate } from '../domain/candidate.ts';
import type { Query } from '../domain/query.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { NEIGHBOUR_RADIUS, RERANK_DEPTH } from '../domain/weights.ts';
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
  if (query.phrases.length > 0 || answering.length === 0) return false;
  const text = withoutSpeakers(query, catalog);
  const terms = tokenize(text);
  if (text === query.text || terms.length === 0) return false;
  const best = answering.slice(0, RERANK_DEPTH).map(({ candidate }) => candidate);
  const isAsIs = terms.length === tokenize(query.text).length;
  const asked = isAsIs ? best : await describeFor(text, best, request, library);
  return asked.every(({ features }) => features.bm25.near === 0);
}

/** The same passages, as they are found by another text. */
async function describeFor(
  text: string,
  candidates: readonly Candidate[],
  request: RetrievalRequest,
  library: LibraryReader,
): Promise<Candidate[]> {
  const passages = new Set(candidates.map(({ passage }) => passage));
  const beside = [...passages].flatMap(neighboursOf).filter((one) => !passages.has(one));
  const query = { ...request.query, text };
  const found = await library.retrieveNeighbours({ ...request, query }, [...passages], beside);
  return found.filter(({ passage }) => passages.has(passage));
}

const neighboursOf = (passage: number): number[] =>
  Array.from({ length: 2 * NEIGHBOUR_RADIUS + 1 }, (_, at) => passage - NEIGHBOUR_RADIUS + at);

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
