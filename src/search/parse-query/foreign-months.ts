/** Rewrites dates of a question in other languages as English ones: "3. März 2023", "2023年10月". */

import { LANGUAGES } from '../../text/languages/languages.ts';
import { once } from '../../util/memoize.ts';
import { MONTH_NAMES } from './when.ts';

const HAS_YEAR = /(?:19|20)\d{2}/;
/** "Mars 2020" is a mission in an English question. */
const IS_ENGLISH = /(?<!\p{L})(?:the|what|who|did|does|how|when|which)(?!\p{L})/iu;
const EAST_ASIAN = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/gu;
const ANY_DAY = 3;
const ANY_YEAR = 2024;

/** The number of a month, from 0, by its names in all languages: alone, and as in a date ("октябрь", "октября"). */
const months = once((): ReadonlyMap<string, number> => {
  const named = new Map<string, number>();
  for (const { code } of LANGUAGES) {
    const alone = new Intl.DateTimeFormat(code, { month: 'long' });
    const dated = new Intl.DateTimeFormat(code, { day: 'numeric', month: 'long' });
    for (const month of MONTH_NAMES.keys()) {
      const date = new Date(ANY_YEAR, month, ANY_DAY);
      const { value } = dated.formatToParts(date).find(({ type }) => type === 'month') ?? {};
      for (const name of [alone.format(date), value ?? '']) {
        if (/^\p{L}+$/u.test(name)) named.set(name.toLowerCase(), month);
      }
    }
  }
  return named;
});

/** "3. März 2023", "3 de mayo de 2023". */
const DATE =
  /(?<![\p{L}\p{N}])(?:(\d{1,2})\.?\s+(?:de\s+)?)?(\p{L}[\p{L}\p{M}]+)\s+(?:de\s+|del\s+)?((?:19|20)\d{2})(?!\p{N})/gu;

export function translateMonths(question: string): string {
  if (!HAS_YEAR.test(question) || IS_ENGLISH.test(question)) return question;
  return question
    .replace(EAST_ASIAN, (_, year: string, month: string, day?: string) => {
      const parts = [year, month, ...(day === undefined ? [] : [day])];
      return ` ${parts.map((part) => part.padStart(2, '0')).join('-')} `;
    })
    .replace(DATE, (all, day: string | undefined, word: string, year: string) => {
      const month = monthOf(word);
      return month === undefined ? all : `${day ?? ''} ${MONTH_NAMES[month]} ${year}`.trim();
    });
}

/** Also in a case of its own: "октябре" is of "октябрь". */
function monthOf(word: string): number | undefined {
  const name = word.toLowerCase();
  return months().get(name) ?? months().get(`${name.slice(0, -1)}ь`);
}
