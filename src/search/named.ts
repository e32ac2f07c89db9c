/** What a question asks for by name: passages that speak of it, or of somebody who does not speak here. */

import type { Candidate } from '../domain/candidate.ts';
import type { Query } from '../domain/query.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { NAMED_CONTEXT, NAMED_CONTEXT_WEIGHT } from '../domain/weights.ts';
import type { LibraryReader, RetrievalRequest } from '../index/library.ts';
import { fold, foldedWords } from '../text/fold.ts';
import { isRare } from '../text/term-rarity.ts';
import { tokenize } from '../text/tokenize.ts';
import { buildDirectory, wordsOfSpeakers } from './parse-query/directory.ts';
import { findByFirm } from './parse-query/find-people.ts';
import { listNames } from './parse-query/name-like.ts';
import {
  findTranscriptsNamed,
  listTranscriptNames,
  transcriptIds,
} from './parse-query/transcript-names.ts';
import type { RankedCandidate } from './rank.ts';
import type { ScorePart } from './score.ts';

/** Passages that mention somebody, of those that a question about them finds. */
const MENTION_DEPTH = 30;
/** Passages; what more of them say is no name that tells them from others. */
const MAX_MENTIONS = 300;

/** Where things named in a question are spoken of. */
export interface NamedPlaces {
  /** Passages that say a name. */
  readonly mentions: readonly Candidate[];
  /** Ids of transcripts that are called so. */
  readonly transcripts: ReadonlySet<string>;
  /** Names of those who speak for what is named, or are named too: what they say is about it. */
  readonly speakers: ReadonlySet<string>;
}

/**
 * Whoever asks what someone says who does not speak here wants to hear who mentions them.
 *
 * @returns `null` where any passage may answer.
 */
export async function retrieveMentions(
  { query, ...request }: RetrievalRequest,
  library: LibraryReader,
): Promise<Candidate[] | null> {
  const { unclearSpeaker, unknownNames } = query;
  if (unclearSpeaker?.people.length !== 0 || unknownNames !== undefined) return null;
  const words = unclearSpeaker.name.split(/\s+/);
  const known = await library.lookUpWords(words);
  const said = words.filter((_, at) => (known[at].passages ?? 0) > 0);
  const mentioning = { ...query, phrases: said.slice(-1) };
  return library.retrieve({ ...request, query: mentioning, depth: MENTION_DEPTH });
}

/**
 * A query without the names that are said of transcripts and of the firms of those who speak: what is said in one and what its
 * people say need not name it, and whoever names it again says no more about the rest. All such passages are told by
 * `findNamedPlaces`.
 */
export async function withoutNamesOfPlaces(
  query: Query,
  library: LibraryReader,
  catalog: readonly CatalogEntry[],
): Promise<Query> {
  const { asked, text, phrases } = query;
  if (phrases.length > 0) return query;
  const transcripts = listTranscriptNames(catalog);
  const names = listNamesOfThings(asked, text, catalog).filter(
    (name) =>
      findTranscriptsNamed(fold(name), transcripts).length > 0 || isFirmOfSpeakers(name, catalog),
  );
  if (names.length === 0) return query;
  const known = await library.lookUpWords(names.map((name) => name.split(' ')[0]));
  const rest = names
    .filter((_, at) => known[at].passages !== 0)
    .reduce((left, name) => left.replace(name, ' '), text);
  return rest === text || tokenize(rest).length === 0 ? query : { ...query, text: rest };
}

/**
 * Names of firms, products and places that stay in the text of a query; speakers' names weigh by themselves.
 *
 * @param request may leave the names out.
 * @returns `null` where none is named, or nobody says it.
 */
export async function findNamedPlaces(
  query: Query,
  request: RetrievalRequest,
  library: LibraryReader,
  catalog: readonly CatalogEntry[],
): Promise<NamedPlaces | null> {
  if (query.phrases.length > 0) return null;
  const mentions = new Map<number, Candidate>();
  const transcripts = new Set<string>();
  for (const name of listNamesOfThings(query.asked, query.text, catalog)) {
    const called = findTranscriptsNamed(fold(name), listTranscriptNames(catalog));
    for (const id of transcriptIds(called)) transcripts.add(id);
    const known = await library.lookUpWords(name.split(' '));
    const isTelling = known.every(
      ({ passages }) => passages !== null && passages > 0 && passages <= MAX_MENTIONS,
    );
    if (!isTelling) continue;
    for (const one of await library.retrieveSaying(request, name)) mentions.set(one.passage, one);
  }
  if (mentions.size + transcripts.size === 0) return null;
  const speakers = findSpeakersNamed(query.text, catalog);
  return { mentions: [...mentions.values()], transcripts, speakers };
}

const isFirmOfSpeakers = (name: string, catalog: readonly CatalogEntry[]): boolean =>
  findByFirm(fold(name), buildDirectory(catalog)).length > 0;

/** "What did Castermans test on Foundry Avenue", "what does Skerrywrack sell": people by a name or firm of their own. */
function findSpeakersNamed(text: string, catalog: readonly CatalogEntry[]): ReadonlySet<string> {
  const { withWord } = buildDirectory(catalog);
  const words = listNames(text).flatMap(foldedWords);
  const named = words.flatMap((word) =>
    withWord(word).filter(
      ({ nameWords, firm }) => nameWords.includes(word) || firm.split(' ').includes(word),
    ),
  );
  return new Set(named.map(({ name }) => name));
}

function listNamesOfThings(
  asked: string,
  text: string,
  catalog: readonly CatalogEntry[],
): string[] {
  const names = listNames(asked);
  if (names.length === 0) return [];
  const left = new Set(foldedWords(text));
  const speakers = wordsOfSpeakers(catalog);
  return names.filter((name) => {
    const words = foldedWords(name);
    const isOneEverydayWord = words.length === 1 && !tokenize(name).every(isRare);
    return !isOneEverydayWord && words.every((word) => left.has(word) && !speakers.has(word));
  });
}

/** Whether a passage speaks of what is named, or belongs to what is said around it. */
function namedPlaceTest({
  mentions,
  transcripts,
  speakers,
}: NamedPlaces): (candidate: Candidate) => boolean {
  const places = new Map<string, number[]>();
  for (const { transcript, passage } of mentions) {
    const passages = places.get(transcript);
    if (passages === undefined) places.set(transcript, [passage]);
    else passages.push(passage);
  }
  return ({ transcript, passage, speaker }) =>
    transcripts.has(transcript) ||
    speakers.has(speaker) ||
    places.get(transcript)?.some((at) => Math.abs(at - passage) <= NAMED_CONTEXT) === true;
}

/** The part of a score that it adds. */
export function explainNamed({ named = false }: RankedCandidate): ScorePart[] {
  const contribution = NAMED_CONTEXT_WEIGHT;
  return named
    ? [{ feature: 'subject', window: null, value: 1, weight: contribution, contribution }]
    : [];
}

/** What is said about something else in the same words gains nothing. */
export function preferNamed(
  scored: readonly RankedCandidate[],
  places: NamedPlaces,
): RankedCandidate[] {
  const isNamed = namedPlaceTest(places);
  return scored.map((one) =>
    isNamed(one.candidate) ? { ...one, named: true, score: one.score + NAMED_CONTEXT_WEIGHT } : one,
  );
}
