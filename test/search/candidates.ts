/** Candidates for tests: everything zero but what a test is about. */

import { forLevels, type Level, type MeaningLevel } from '../../src/index/levels.ts';
import type { Candidate } from '../../src/index/library.ts';
import type { Query } from '../../src/query.ts';

interface Given extends Partial<Omit<Candidate, 'evidence'>> {
  readonly words?: Partial<Record<Level, number>>;
  readonly meaning?: Partial<Record<MeaningLevel, number>>;
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
    at: 0,
    length: 20,
    asks: 0,
    tells: [],
    ...rest,
    evidence: {
      words: forLevels((level) => words[level] ?? 0),
      meaning: { passage: 0, near: 0, around: 0, ...meaning },
    },
  };
}

export function query(asked: string, given: Partial<Query> = {}): Query {
  return { asked, text: asked, filters: {}, phrases: [], wants: null, excluded: [], ...given };
}
