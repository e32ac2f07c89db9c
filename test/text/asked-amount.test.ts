import { describe, expect, it } from 'vitest';
import { askedAmount, namesAmount } from '#src/text/asked-amount.ts';

describe('amounts', () => {
  it.each([
    ['how much does Fennimore Paws pay', 'money'],
    ['how much did the fire cost us?', 'money'],
    ['what will it cost to finish the app', 'money'],
    ['what was the price of the dryer', 'money'],
    ['how much cash do they have', 'money'],
    ['how old is the lighthouse', 'age'],
    ['at what age did he begin', 'age'],
    ['how much attention did they pay', null],
    ['how much snow fell', null],
    ['what did Ada say about the cost', null],
    ['who paid for the dryer', null],
  ])('%s asks for %s', (question, amount) => {
    expect(askedAmount(question)).toBe(amount);
  });

  it.each([
    ['$58,000 a year, near enough.', ['money']],
    ['The tankers were another nineteen thousand.', ['money']],
    ['I was forty-four and my knees were gone.', ['age']],
    ['Mrs. Abelard is ninety-one.', ['age']],
    ['It was built in 1871.', ['age']],
    ['She is 12 years old.', ['age']],
    ['They are 1.6 times as likely to buy.', []],
    ['We ran the new price in four states.', []],
  ])('%s names %j', (text, amounts) => {
    expect((['money', 'age'] as const).filter((amount) => namesAmount(text, amount))).toEqual(
      amounts,
    );
  });
});
