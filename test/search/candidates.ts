/** Candidates for tests: everything zero but what a test is about. */

import type { Candidate } from '#src/domain/candidate.ts';
import type { Query } from '#src/domain/query.ts';
import { type ContextWindow, type CosineWindow, mapWindows } from '#src/domain/windows.ts';

interface Given extends Partial<Omit<Candidate, 'features'>> {
  readonly words?: Partial<Record<ContextWindow, number>>;
  readonly meaning?: Partial<Record<CosineWindow, number>>;
}

export function candidate({ words = {}, meaning = {}, ...rest }: Given = {}): Candidate {
  return {
    passage: 0,
    transcript: 'call',
    turn: 0,
    question: null,
    speaker: 'Ada Quill',
    role: 'unknown',
    section: null,
    day: null,
    position: 0,
    length: 20,
    questionProbability: 0,
    answerTypes: [],
    isHousekeeping: false,
    isFragment: false,
    pointsBack: false,
    ...rest,
    features: {
      contextTerms: [],
      bm25: mapWindows((level) => words[level] ?? 0),
      cosine: { passage: 0, near: 0, around: 0, ...meaning },
    },
  };
}

export function query(asked: string, given: Partial<Query> = {}): Query {
  return { asked, text: asked, filters: {}, phrases: [], intent: null, excluded: [], ...given };
}
