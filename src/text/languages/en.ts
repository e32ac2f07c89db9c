/** English: dates, fields and titles; its questions have a grammar of their own, in `search/parse-query`. */

import type { Language } from './language.ts';

export const english: Language = {
  code: 'en',
  code3: 'eng',
  months: 'jan feb mar apr may jun jul aug sep oct nov dec',
};
