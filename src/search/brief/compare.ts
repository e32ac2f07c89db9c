/** The same question asked of several speakers, transcripts, companies or quarters; what is new in each is marked. */

import { WhosaidError } from '../../domain/error.ts';
import type { BriefLine, ComparedSide, Comparison } from '../../domain/views.ts';
import type { Embedder } from '../../embed/embedder.ts';
import type { LibraryReader } from '../../index/library.ts';
import type { Reranker } from '../../rerank/reranker.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { RankOptions } from '../rank-passages.ts';
import { searchBrief } from './brief.ts';
import { saySame } from './choose-lines.ts';
import type { SpokenSentence } from './spoken-sentences.ts';

/** What a comparison may be of. */
export const COMPARED = ['speaker', 'transcript', 'company', 'quarter'] as const;
export type Compared = (typeof COMPARED)[number];

export const MIN_SIDES = 2;
export const MAX_SIDES = 4;

/**
 * @param by what the sides are, which sets that filter for each.
 * @param sides names or ids, two to four.
 * @throws WhosaidError as `rankPassages`, and `USAGE` for fewer or more sides, or one twice.
 */
export async function searchComparison(
  question: string,
  by: Compared,
  sides: readonly string[],
  library: LibraryReader,
  embedder: Embedder,
  options: RankOptions = {},
  reranker: Reranker | null = null,
): Promise<Comparison> {
  checkSides(by, sides);
  const started = performance.now();
  const compared: ComparedSide[] = [];
  const saidBefore: SpokenSentence[] = [];
  for (const name of sides) {
    const filters = { ...options.filters, [by]: [name] };
    const narrowed = { ...options, filters };
    const { brief, sentences } = await searchBrief(question, library, embedder, narrowed, reranker);
    const isFirst = compared.length === 0;
    const lines = brief.lines.map((line) => ({
      ...line,
      isNew: !isFirst && !isSaid(line, saidBefore),
    }));
    compared.push({ name, query: brief.query, confident: brief.confident, lines });
    saidBefore.push(...sentences);
  }
  return {
    asked: question,
    effort: reranker === null ? 'fast' : 'best',
    tookMs: Math.round((performance.now() - started) * 10) / 10,
    sides: compared,
  };
}

function checkSides(by: Compared, sides: readonly string[]): void {
  if (sides.length < MIN_SIDES || sides.length > MAX_SIDES) {
    const range = `from ${MIN_SIDES} to ${MAX_SIDES}`;
    throw new WhosaidError('USAGE', `Compare ${range} of them by ${by}, not ${sides.length}.`);
  }
  const twice = sides.find((side, at) => sides.indexOf(side) !== at);
  if (twice === undefined) return;
  throw new WhosaidError('USAGE', `${twice} is compared with itself. Give each ${by} once.`);
}

function isSaid({ text, transcript }: BriefLine, sentences: readonly SpokenSentence[]): boolean {
  const terms = new Set(tokenize(text, transcript.language));
  return sentences.some((sentence) => saySame(sentence.terms, terms));
}
