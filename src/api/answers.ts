/** What an open library is asked, and what it answers: in this thread, or in a worker, whose answers are JSON. */

import { basename } from 'node:path';
import { WhosaidError } from '../domain/error.ts';
import { type TranscriptListing, toListing } from '../domain/listing.ts';
import type { Transcript } from '../domain/transcript.ts';
import type { Brief, Comparison, TranscriptSummary } from '../domain/views.ts';
import { loadReranker } from '../rerank/load.ts';
import type { Reranker } from '../rerank/reranker.ts';
import { searchBrief } from '../search/brief/brief.ts';
import { type Compared, searchComparison } from '../search/brief/compare.ts';
import { type Survey, searchSurvey } from '../search/brief/survey.ts';
import type { RankOptions } from '../search/rank-passages.ts';
import type { QueryResponse } from '../search/response.ts';
import { type QueryOptions, search } from '../search/search.ts';
import { type FacetsResponse, searchFacets } from '../search/search-facets.ts';
import { profileSpeaker, type SpeakerProfile } from '../speakers/profile-speaker.ts';
import { type SpeakerSummary, summarizeSpeakers } from '../speakers/summarize-speakers.ts';
import { currentDay } from '../util/calendar.ts';
import { type NamedPage, type PageOptions, pageOf } from '../util/page.ts';
import type { OpenedLibrary } from './current-library.ts';
import { type LibrarySummary, summarizeLibrary } from './summary.ts';
import { validateOptions, validateQuestion } from './validate.ts';

export type FacetOptions = Pick<RankOptions, 'filters' | 'ignore' | 'today'>;
export type BriefOptions = FacetOptions & Pick<QueryOptions, 'effort'>;

/** By name: what is asked for, and the answer. `Whosaid` says which errors it may end with. */
export interface Answers {
  query(question: string, options?: QueryOptions): QueryResponse;
  brief(question: string, options?: BriefOptions): Brief;
  compare(
    question: string,
    by: Compared,
    sides: readonly string[],
    options?: BriefOptions,
  ): Comparison;
  facets(question: string, options?: FacetOptions): FacetsResponse;
  survey(question: string, options?: BriefOptions): Survey;
  transcripts(page?: PageOptions): NamedPage<'transcripts', TranscriptSummary>;
  listings(page?: PageOptions): NamedPage<'transcripts', TranscriptListing>;
  transcript(id: string): Transcript;
  source(id: string): string;
  speakers(page?: PageOptions): NamedPage<'speakers', SpeakerSummary>;
  speaker(name: string): SpeakerProfile;
  summary(): LibrarySummary;
}

export type AnswerName = keyof Answers;

/** Plain data, for a worker. */
export interface AnswerTask<Name extends AnswerName = AnswerName> {
  readonly name: Name;
  readonly given: Parameters<Answers[Name]>;
  /** Whether sources are names of files without their folders. */
  readonly hidesFolders: boolean;
}

const ANSWERS: {
  readonly [Name in AnswerName]: (
    opened: OpenedLibrary,
    ...given: Parameters<Answers[Name]>
  ) => Promise<ReturnType<Answers[Name]>>;
} = {
  async query({ library, embedder }, question, options = {}) {
    validateQuestion(question);
    const exact = countFromToday(validateOptions(options));
    return search(question, library, embedder, exact, await rerankerFor(exact));
  },
  async brief({ library, embedder }, question, options = {}) {
    validateQuestion(question);
    const exact = countFromToday(validateOptions(options));
    const reranker = await rerankerFor(exact);
    return (await searchBrief(question, library, embedder, exact, reranker)).brief;
  },
  async compare({ library, embedder }, question, by, sides, options = {}) {
    validateQuestion(question);
    const exact = countFromToday(validateOptions(options));
    const reranker = await rerankerFor(exact);
    return searchComparison(question, by, sides, library, embedder, exact, reranker);
  },
  async facets({ library, embedder }, question, options = {}) {
    validateQuestion(question);
    return searchFacets(question, library, embedder, countFromToday(validateOptions(options)));
  },
  async survey({ library, embedder }, question, options = {}) {
    validateQuestion(question);
    const exact = countFromToday(validateOptions(options));
    return searchSurvey(question, library, embedder, exact, await rerankerFor(exact));
  },
  async transcripts({ library }, page = {}) {
    const { items, next } = pageOf(await library.list(), page, ({ id }) => id);
    return { transcripts: items, next };
  },
  async listings({ library }, page = {}) {
    const { items, next } = pageOf(await library.catalog(), page, ({ id }) => id);
    return { transcripts: items.map(toListing), next };
  },
  transcript: ({ library }, id) => library.transcript(id),
  async source({ library }, id) {
    const found = (await library.catalog()).find((entry) => entry.id === id);
    if (found !== undefined) return found.source;
    throw new WhosaidError('NOT_FOUND', `No transcript "${id}".`, { subject: 'transcript' });
  },
  async speakers({ library }, page = {}) {
    const all = summarizeSpeakers(await library.speakerOccurrences());
    const { items, next } = pageOf(all, page, ({ name }) => name);
    return { speakers: items, next };
  },
  async speaker({ library }, name) {
    const profile = await profileSpeaker(name, library);
    if (profile !== null) return profile;
    throw new WhosaidError('NOT_FOUND', `Nobody here is called "${name}".`, { subject: 'speaker' });
  },
  async summary({ library }) {
    return summarizeLibrary(await library.catalog());
  },
};

export function answer<Name extends AnswerName>(
  opened: OpenedLibrary,
  { name, given }: AnswerTask<Name>,
): Promise<ReturnType<Answers[Name]>> {
  return ANSWERS[name](opened, ...given);
}

/** The answer as JSON in UTF-8. */
export async function answerAsJson(
  opened: OpenedLibrary,
  task: AnswerTask,
): Promise<Uint8Array<ArrayBuffer>> {
  const found: unknown = await answer(opened, task);
  const json = JSON.stringify(found, task.hidesFolders ? withoutFolder : undefined);
  return new TextEncoder().encode(json);
}

function withoutFolder(key: string, value: unknown): unknown {
  return key === 'source' && typeof value === 'string' ? basename(value) : value;
}

async function rerankerFor({ effort }: Pick<QueryOptions, 'effort'>): Promise<Reranker | null> {
  return effort === 'best' ? loadReranker() : null;
}

function countFromToday<O extends FacetOptions>(options: O): O {
  return options.today === undefined ? { ...options, today: currentDay() } : options;
}
