import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '#src/domain/candidate.ts';
import { chooseLead, leadByFirst, questionsInDoubt } from '#src/search/lead.ts';
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

  it('is whoever speaks of it first, where whoever brings it up is asked for', () => {
    const shown = leadByFirst({ best: ANSWER, more: [REPLY, QUESTION] });
    expect(shown).toEqual({ lead: QUESTION, more: [REPLY, ANSWER] });
  });

  it('stands beside what else matches, in speaking order', () => {
    const later = passage(0.6, { passage: 14, turn: 6, question: 3 });
    const best = passage(0.7, { passage: 13, turn: 5, question: 3 });
    const { lead, more } = chooseLead({ best, more: [later, ANSWER] }, [], () => false);
    expect(lead).toBe(best);
    expect(more).toEqual([ANSWER, later]);
  });
});

describe('what has to be told of an exchange: whether it asks', () => {
  const mayAsk = (score: number, given: Partial<Candidate>) =>
    passage(score, { questionProbability: 0.2, ...given });
  const statement = passage(0.6, { passage: 12, turn: 5, question: 3 });

  it('is told of what would lead, and of what is answered', () => {
    const rhetorical = mayAsk(0.7, { passage: 13, turn: 5, question: 3 });
    const asked = mayAsk(0.1, { passage: 10, turn: 3 });
    const more = [asked, statement];
    expect(questionsInDoubt({ best: rhetorical, more }, [])).toEqual([rhetorical, asked]);
  });

  it('is not told of what a statement outranks, nor of a passage alone', () => {
    const less = mayAsk(0.5, { passage: 13, turn: 5, question: 3 });
    expect(questionsInDoubt({ best: statement, more: [less] }, [])).toEqual([]);
    expect(questionsInDoubt({ best: less, more: [] }, [])).toEqual([]);
  });

  it('leads to the same as if it were told of all', () => {
    const question = fc.option(fc.integer({ min: 1, max: 3 }));
    const member = fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      turn: fc.integer({ min: 1, max: 4 }),
      question,
      questionProbability: fc.constantFrom(0, 0.2, 1),
      asks: fc.boolean(),
    });
    const exchange = fc.array(member, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(exchange, fc.integer({ min: 0, max: 2 }), (given, count) => {
        const passages = given.map(({ score, asks: _, ...one }, at) =>
          passage(score, { passage: at, ...one }),
        );
        const asking = new Set(
          passages.filter((_, at) => given[at].asks && given[at].questionProbability > 0),
        );
        const [best, ...others] = passages;
        const answers = others
          .slice(0, count)
          .filter(({ candidate }) => candidate.question === best.candidate.turn);
        const more = others.slice(count);
        const told = new Set(questionsInDoubt({ best, more }, answers));
        const lead = (asks: (one: (typeof passages)[number]) => boolean) =>
          chooseLead({ best, more }, answers, asks);
        expect(lead((one) => told.has(one) && asking.has(one))).toEqual(
          lead((one) => asking.has(one)),
        );
      }),
    );
  });
});
