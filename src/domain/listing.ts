/** A transcript as a list of all of them shows it. */

import type { CatalogEntry, TranscriptInfo } from './views.ts';

export interface TranscriptListing
  extends Pick<TranscriptInfo, 'id' | 'title' | 'date' | 'kind' | 'company' | 'quarter' | 'tags'> {
  /** How many take part. */
  readonly speakers: number;
}

export function toListing({
  id,
  title,
  date,
  kind,
  company,
  quarter,
  tags,
  participants,
}: CatalogEntry): TranscriptListing {
  return { id, title, date, kind, company, quarter, tags, speakers: participants.length };
}
