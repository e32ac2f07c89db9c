/** Whether passages tell more of a question than the names of speakers in it, which are said in all that these say. */

import type { Candidate } from '../domain/candidate.ts';
import type { Query } from '../domain/query.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { MIN_NAMED_COSINE, NEIGHBOUR_RADIUS, RERANK_DEPTH } from '../domain/weights.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader, RetrievalRequest } from '../index/library.ts';
import { foldedWords } from '../text/fold.ts';
import { isRare } from '../text/term-rarity.ts';
import { tokenize } from '../text/tokenize.ts';
import { wordsOfSpeakers } from './parse-query/directory.ts';
import { listNames } from './parse-query/name-like.ts';
import { ENGLISH_SPEAKER_WORDS } from './parse-query/speaker-words.ts';
import type { RankedCandidate } from './rank.ts';

/**
 * "How old is Ada Quill" is not answered by what she says of the weather, nor by what others say of the old bridge. "Who is
 * Ada Quill" asks for nothing but the name.
 *
 * @param answering best first; those far behind decide nothing.
 */
export async function saysOnlyNames(
  answering: readonly RankedCandidate[],
  request: RetrievalRequest,
  library: LibraryReader,
  embedder: Embedder,
  catalog: readonly CatalogEntry[],
): Promise<boolean> {
  const { query } = request;
  if (query.phrases.length > 0 || answering.length === 0) return false;
  const { names, text } = partNames(query, catalog);
  if (names === '' || tokenize(text).length === 0) return false;
  const best = answering.slice(0, RERANK_DEPTH).map(({ candidate }) => candidate.passage);
  const [vector] = await embedder.embed([text], 'question');
  const beside = { ...request, vector };
  const saysName = new Set(
    (await describeFor(names, best, beside, library)).flatMap(({ passage, features }) =>
      features.bm25.near > 0 ? passage : [],
    ),
  );
  const asked = await describeFor(text, [...saysName], beside, library);
  return asked.every(
    ({ features: { bm25, cosine } }) => bm25.near === 0 && cosine.passage < MIN_NAMED_COSINE,
  );
}

/** The same passages, as they are found by another text. */
async function describeFor(
  text: string,
  passages: readonly number[],
  request: RetrievalRequest,
  library: LibraryReader,
): Promise<Candidate[]> {
  const wanted = new Set(passages);
  const beside = passages.flatMap(neighboursOf).filter((one) => !wanted.has(one));
  const query = { ...request.query, text };
  const found = await library.retrieveNeighbours({ ...request, query }, passages, beside);
  return found.filter(({ passage }) => wanted.has(passage));
}

const neighboursOf = (passage: number): number[] =>
  Array.from({ length: 2 * NEIGHBOUR_RADIUS + 1 }, (_, at) => passage - NEIGHBOUR_RADIUS + at);

/** "will" is a name where it is written as one, "Quill" however it is written. */
function partNames(
  { asked, text }: Query,
  catalog: readonly CatalogEntry[],
): { names: string; text: string } {
  const speakers = wordsOfSpeakers(catalog);
  const capitalised = new Set(listNames(asked).flatMap(foldedWords));
  const isName = (word: string) =>
    ENGLISH_SPEAKER_WORDS.honorifics.has(word) ||
    (speakers.has(word) && (capitalised.has(word) || isRareWord(word)));
  const words = text.split(/\s+/);
  const areNames = words.map((written) => {
    const folded = foldedWords(written);
    return folded.length > 0 && folded.every(isName);
  });
  return {
    names: words.filter((_, at) => areNames[at]).join(' '),
    text: words.filter((_, at) => !areNames[at]).join(' '),
  };
}

function isRareWord(word: string): boolean {
  const terms = tokenize(word);
  return terms.length > 0 && terms.every(isRare);
}
