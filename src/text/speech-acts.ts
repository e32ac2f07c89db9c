/** What people do in a conversation, by the words in which they do it: "then we go with the ferry" decides. */

import type { SpeechAct } from '../domain/query.ts';
import { memoize } from '../util/memoize.ts';
import { english } from './languages/en.ts';
import type { Language } from './languages/language.ts';
import { LANGUAGES } from './languages/languages.ts';

/** Where scripts part words, one begins with it. */
const compileActs = memoize(({ acts = english.acts, hasOwnScript = false }: Language) => {
  const begins = hasOwnScript ? '' : '(?<![\\p{L}\\p{N}])';
  return new Map(
    Object.entries<readonly string[]>(acts ?? {}).map(([act, said]) => [
      act,
      new RegExp(`${begins}(?:${said.join('|')})`, 'iu'),
    ]),
  );
});

/** @param language ISO 639-1 of the text; one that is not known is read as English. */
export function doesAct(text: string, act: SpeechAct, language?: string | null): boolean {
  const spoken = LANGUAGES.find(({ code, acts }) => code === language && acts !== undefined);
  return (
    compileActs(spoken ?? english)
      .get(act)
      ?.test(text) === true
  );
}
