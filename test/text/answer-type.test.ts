import { describe, expect, it } from 'vitest';
import { containsAnswerType, expectedAnswerType } from '#src/text/answer-type.ts';

describe('answer types', () => {
  it.each([
    ['how much did they buy back', 'number'],
    ['how many clinics use the kiosk?', 'number'],
    ['at what price', 'number'],
    ['when does the hub open', 'time'],
    ['which dates have no releases', 'time'],
    ['what day is it retired', 'time'],
    ['how long did the license take', 'time'],
    ['who asked about churn', null],
    ['why was it late', null],
  ])('%s asks for %s', (question, type) => {
    expect(expectedAnswerType(question)).toBe(type);
  });

  it.each([
    ['about $11 million of it', ['number']],
    ['a dozen of them, by Thursday', ['number', 'time']],
    ['in the spring of 2027', ['number', 'time']],
    ['two weeks ago', ['number', 'time']],
    ['it may take a while', []],
    ['someone told me', []],
  ])('%s contains %j', (text, types) => {
    expect((['number', 'time'] as const).filter((type) => containsAnswerType(text, type))).toEqual(
      types,
    );
  });
});
