/** Question → survey: who speaks about its topic, where and when, with the most telling sentences, the earliest and the latest. */

import type { Brief, BriefLine } from '../../domain/views.ts';
import type { Embedder } from '../../embed/embedder.ts';
import type { LibraryReader } from '../../index/library.ts';
import type { Reranker } from '../../rerank/reranker.ts';
import type { RankOptions } from '../rank-passages.ts';
import { type FacetsResponse, searchFacets } from '../search-facets.ts';
import { searchBrief } from './brief.ts';

export interface Survey extends FacetsResponse, Pick<Brief, 'confident' | 'notice' | 'effort'> {
  /** The most telling sentence of each person; none where no passage is about it. */
  readonly lines: readonly BriefLine[];
  /** From the earliest dated transcript that speaks about it. */
  readonly first: BriefLine | null;
  /** From the latest; `null` where that is the same. */
  readonly latest: BriefLine | null;
}

/** @throws WhosaidError as `rankPassages`. */
export async function searchSurvey(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  options: RankOptions = {},
  reranker: Reranker | null = null,
): Promise<Survey> {
  const started = performance.now();
  const facets = await searchFacets(question, library, embedder, options);
  const { brief } = await searchBrief(question, library, embedder, options, reranker);
  const { confident, notice, effort } = brief;
  const quoteFrom = async (id: string | undefined): Promise<BriefLine | null> => {
    if (id === undefined) return null;
    const filters = { ...options.filters, transcript: [id] };
    const ignore = [...(options.ignore ?? []), 'where' as const];
    const within = { ...options, filters, ignore };
    const { brief: found } = await searchBrief(question, library, embedder, within);
    return found.lines.at(0) ?? null;
  };
  const dated = facets.transcripts
    .flatMap(({ id, date }) => (date === null ? [] : [{ id, date }]))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const first = await quoteFrom(dated.at(0)?.id);
  const latest = dated.length > 1 ? await quoteFrom(dated.at(-1)?.id) : null;
  const lines = facets.passages === 0 ? [] : brief.lines;
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return { ...facets, confident, notice, effort, tookMs, lines, first, latest };
}
