/** Speaker occurrences as a library returns them. */

import type { Speaker } from '#src/domain/transcript.ts';
import type { SpeakerOccurrence } from '#src/domain/views.ts';

export interface OccurrenceFields extends Partial<Speaker> {
  readonly name: string;
  readonly in: string;
  readonly date?: string;
  readonly company?: string;
  readonly ticker?: string;
  readonly turns?: number;
}

export function occurrence(one: OccurrenceFields): SpeakerOccurrence {
  const { in: id, date = null, company = null, ticker = null, turns = 1, ...speaker } = one;
  const unsaid = {
    kind: null,
    quarter: null,
    language: null,
    url: null,
    tags: [],
    source: `/tmp/${id}.txt`,
  };
  return {
    speaker: { title: null, affiliation: null, role: 'unknown', ...speaker },
    transcript: { id, title: id, date, company, ticker, ...unsaid },
    turns,
  };
}
