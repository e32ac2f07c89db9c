/** English: stop words and months; its fields, roles and questions have code of their own. */

import type { Language } from './language.ts';

export const english: Language = {
  code: 'en',
  code3: 'eng',
  /* Their order is part of the format on disk. */
  stopWords: `a about above after again against all am an and any are as at be because been before being below
  between both but by can cannot could did do does doing don down during each few for from further
  had has have having he her here hers herself him himself his how i if in into is it its itself just
  let ll m me more most my myself no nor not now of off on once only or other our ours ourselves out
  over own re s same she should so some such t than that the their theirs them themselves then there
  these they this those through to too under until up us ve very was we were what when where which
  while who whom why will with would much many also you your yours yourself yourselves d yeah okay ok um uh mhm mm hmm oh`,
  months: 'jan feb mar apr may jun jul aug sep oct nov dec',
};
