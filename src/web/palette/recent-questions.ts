/** The questions asked last in this browser. */

import { StoredValue } from '../stored-value.ts';

const MAX_RECENT = 30;

export const recentQuestions = new StoredValue<readonly string[]>('recent', (raw) =>
  Array.isArray(raw) ? raw.filter((one) => typeof one === 'string').slice(0, MAX_RECENT) : [],
);

/** Puts it first; what it was typed from, letter by letter, is dropped. */
export function rememberQuestion(question: string): void {
  const others = recentQuestions.read().filter((one) => !question.startsWith(one));
  recentQuestions.write([question, ...others].slice(0, MAX_RECENT));
}
