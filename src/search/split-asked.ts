/** The questions in a question: those of one that asks several things, and the sides of a comparison. */

import type { CatalogEntry } from '../domain/views.ts';
import { splitComparison } from './parse-query/split-comparison.ts';
import { splitQuestion, wholeQuestion } from './parse-query/split-question.ts';
import type { RankOptions } from './rank-passages.ts';

export interface AskedPart {
  readonly asked: string;
  /** Ids of the transcripts it is about, where it is a side of a comparison. */
  readonly within: readonly string[] | null;
  readonly withAnswers: boolean;
}

interface SplitOptions extends Pick<RankOptions, 'filters' | 'ignore'> {
  /** Without grouping, the question is taken as it is. */
  readonly group?: boolean;
}

export function splitAsked(
  question: string,
  catalog: readonly CatalogEntry[],
  { group = true, filters, ignore = [] }: SplitOptions,
): AskedPart[] {
  const mayCompare = group && filters?.transcript === undefined && !ignore.includes('where');
  const compared = mayCompare ? splitComparison(question, catalog) : null;
  if (compared !== null) {
    const { topic: asked, sides } = compared;
    return sides.map((within) => ({ asked, within, withAnswers: false }));
  }
  const { parts, withAnswers } = group ? splitQuestion(question) : wholeQuestion(question);
  return parts.map((asked, at) => ({ asked, within: null, withAnswers: withAnswers && at === 0 }));
}

/** @param within ids of transcripts; `null` for all that the options allow. */
export function narrowTo<Options extends Pick<RankOptions, 'filters'>>(
  within: readonly string[] | null,
  options: Options,
): Options {
  if (within === null) return options;
  return { ...options, filters: { ...options.filters, transcript: within } };
}
