/** Filters and sorts the list of all speakers. Pure. */

import type { SpeakerSummary } from '../../main.ts';
import { foldedWords, hasWords } from '../../text/fold.ts';
import type { ListFilters } from '../route.ts';

export const SPEAKER_SORTS = {
  turns: 'Most turns',
  transcripts: 'Most transcripts',
  name: 'Name',
} as const;

const COLLATOR = new Intl.Collator('en');

export function listSpeakers(
  speakers: readonly SpeakerSummary[],
  { name = '', role, sort = 'turns' }: ListFilters,
): SpeakerSummary[] {
  const words = foldedWords(name);
  const order = sort === 'transcripts' || sort === 'name' ? sort : 'turns';
  return speakers
    .filter(
      (one) =>
        (role === undefined || one.roles.some((own) => own === role)) &&
        hasWords(wordsOf(one), words),
    )
    .sort(
      (a, b) => (order === 'name' ? 0 : b[order] - a[order]) || COLLATOR.compare(a.name, b.name),
    );
}

function wordsOf({ name, aliases, titles, affiliations }: SpeakerSummary): string[] {
  return [name, ...aliases, ...titles, ...affiliations].flatMap(foldedWords);
}
