import { describe, expect, it } from 'vitest';
import { assignSections } from '#src/ingest/parse/calls/sections.ts';
import type { DraftTurn } from '#src/ingest/parse/format.ts';

const turn = (text: string, role: 'operator' | 'management' | 'analyst' | null): DraftTurn => ({
  speaker: { name: String(role), role },
  section: null,
  start: null,
  end: null,
  text,
});
const sections = (...turns: DraftTurn[]) => assignSections(turns).map(({ section }) => section);

const manager = turn('We grew. I look forward to your questions now and then.', 'management');

describe('a call without headings', () => {
  it.each([
    'We will now begin the question-and-answer session. [Operator instructions]',
    "Thank you. At this time, we'll open the floor for questions.",
    'We will now be conducting a question and answer session.',
    "Let's go to the Q&A.",
    'Our first question comes from the line of Hugo Marchetti.',
    'And our first question today is from Hugo Marchetti with Calder Peak.',
    'First question, Hugo Marchetti with Calder Peak, your line is open.',
  ])('turns to questions where the operator says: %s', (text) => {
    const opening = turn(text, 'operator');
    const expected = ['prepared', 'prepared', 'qa', 'qa'];
    expect(sections(turn('Welcome.', 'operator'), manager, opening, manager)).toEqual(expected);
  });

  it.each([
    'After the speakers’ remarks, there will be a question-and-answer session.',
    'Later, we will conduct a question and answer session.',
    'At this time, all participants are in a listen-only mode. A question-and-answer session will follow the presentation.',
    'To ask a question, press star one now.',
    'I would now like to turn the call over to Priya, who will take no questions.',
  ])('does not where it only announces them: %s', (text) => {
    expect(sections(turn(text, 'operator'), manager)).toEqual([null, null]);
  });

  it('turns to questions with the first analyst who has an answer, and whoever calls the analyst', () => {
    const analyst = turn('Why?', 'analyst');
    const operator = turn('Hugo, please.', 'operator');
    expect(sections(manager, analyst, manager)).toEqual(['prepared', 'qa', 'qa']);
    expect(sections(manager, operator, analyst)).toEqual(['prepared', 'qa', 'qa']);
    expect(sections(operator, analyst)).toEqual([null, null]);
  });

  it('has no sections where no one opens the questions, and keeps those it has', () => {
    expect(sections(manager, manager)).toEqual([null, null]);
    for (const text of ['We now take questions.', 'My first question is on resin.']) {
      expect(sections(turn(text, 'management'))).toEqual([null]);
    }
    const queue = turn('Your first question comes from Hugo Marchetti.', 'management');
    expect(sections(manager, queue)).toEqual(['prepared', 'qa']);
    const sectioned = {
      ...turn('Our first question is from Hugo.', 'operator'),
      section: 'prepared',
    } as const;
    expect(sections(sectioned, manager)).toEqual(['prepared', null]);
  });
});
