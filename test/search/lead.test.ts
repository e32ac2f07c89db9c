import { describe, expect, it } from 'vitest';
import type { Candidate } from '#src/domain/candidate.ts';
import { chooseLead } from '#src/search/lead.ts';
import { candidate } from './candidates.ts';

const passage = (score: number, given: Partial<Candidate>) => ({
  score,
  candidate: candidate(given),
});
const QUESTION = passage(0.9, { passage: 10, turn: 3 });
const REPLY = passage(0.4, { passage: 11, turn: 4, question: 3, isFragment: true });
const ANSWER = passage(0.5, { passage: 12, turn: 5, question: 3 });
const isQuestion = (one: unknown) => one === QUESTION;

describe('the lead of an exchange', () => {
  it('is the answer where the question is what matches, which is not shown twice', () => {
    const shown = chooseLead({ best: QUESTION, more: [REPLY, ANSWER] }, [], isQuestion);
    expect(shown).toEqual({ lead: ANSWER, more: [REPLY] });
  });

  it('is an answer that does not match by itself, where there is no other', () => {
    expect(chooseLead({ best: QUESTION, more: [] }, [REPLY], isQuestion).lead).toBe(REPLY);
  });

  it('is the question where nobody answers, and where questions are asked for', () => {
    expect(chooseLead({ best: QUESTION, more: [] }, [], isQuestion).lead).toBe(QUESTION);
    expect(chooseLead({ best: QUESTION, more: [] }, [], () => false).lead).toBe(QUESTION);
  });

  it('stands beside what else matches, in speaking order', () => {
    const later = passage(0.6, { passage: 14, turn: 6, question: 3 });
    const best = passage(0.7, { passage: 13, turn: 5, question: 3 });
    const { lead, more } = chooseLead({ best, more: [later, ANSWER] }, [], () => false);
    expect(lead).toBe(best);
    expect(more).toEqual([ANSWER, later]);
  });
});
