import { describe, expect, it } from 'vitest';
import { splitQuestion } from '#src/search/parse-query/split-question.ts';

describe('several questions in one', () => {
  it.each([
    [
      'how many homes lost water? and why was the text late?',
      ['how many homes lost water', 'why was the text late'],
    ],
    [
      'what did the fire cost and how did it start',
      ['what did the fire cost', 'how did it start the fire cost'],
    ],
    [
      'when does the kiosk close and what do clinics do instead',
      ['when does the kiosk close', 'what do clinics do instead'],
    ],
    [
      'why did the pump fail, who was affected, and what did they do instead',
      ['why did the pump fail', 'who was affected', 'what did they do instead the pump fail'],
    ],
  ])('are told apart: %s', (asked, parts) => {
    expect(splitQuestion(asked)).toEqual({ parts, withAnswers: false });
  });

  it.each([
    'what did Hexley Rowe ask and how did management answer',
    'what did Hexley Rowe ask, and how did the CFO respond to it?',
    'who asked about tariffs and what was the answer',
  ])('may ask for the answers to the first: %s', (asked) => {
    const { parts, withAnswers } = splitQuestion(asked);
    expect(parts).toHaveLength(1);
    expect(withAnswers).toBe(true);
  });

  it.each([
    'what did Ada say about supply and demand',
    'who bought the boats and the nets',
    'why?',
    'what is "the why and how did it" about',
    'the price of kelp and what it means',
    'when it rains hard, is the kiosk closed',
    'what did they say of ferries, who runs them now',
  ])('are not seen in one question: %s', (asked) => {
    expect(splitQuestion(asked)).toEqual({ parts: [asked], withAnswers: false });
  });
});
