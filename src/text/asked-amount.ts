/** Kinds of amounts that a question may ask for, money and ages, and whether a text names one. */

import { memoize, once } from '../util/memoize.ts';
import { english } from './languages/en.ts';
import type { Amount, Language } from './languages/language.ts';
import { LANGUAGES } from './languages/languages.ts';

const AMOUNTS: readonly Amount[] = ['age', 'money'];
/** "$5", "5 €", in all languages. */
const WITH_SIGN = '\\p{Sc}\\s?\\d|\\d\\s?\\p{Sc}';

interface AmountPatterns {
  readonly amount: Amount;
  /** Matches a question for it. */
  readonly asks: RegExp;
  readonly names: RegExp;
}

const allPatterns = once(() => LANGUAGES.flatMap(patternsOf));

const patternsOf = memoize(({ amounts }: Language): readonly AmountPatterns[] =>
  AMOUNTS.flatMap((amount) => {
    const words = amounts?.[amount];
    if (words === undefined) return [];
    const sign = amount === 'money' ? `${WITH_SIGN}|` : '';
    return {
      amount,
      asks: new RegExp(`^(?:${words.asks})`, 'iu'),
      names: new RegExp(`${sign}${words.names}`, 'iu'),
    };
  }),
);

function patternsFor(question: string): AmountPatterns | undefined {
  const text = question.trim();
  return allPatterns().find(({ asks }) => asks.test(text));
}

/** `null` for a question that asks for neither. */
export const askedAmount = (question: string): Amount | null =>
  patternsFor(question)?.amount ?? null;

/** Tells whether a text names what a question asks for, in its language or in English; `null` where it asks for neither. */
export function amountTeller(question: string): ((text: string) => boolean) | null {
  const own = patternsFor(question);
  if (own === undefined) return null;
  const inEnglish = patternsOf(english).find(({ amount }) => amount === own.amount);
  return (text) => own.names.test(text) || inEnglish?.names.test(text) === true;
}
