/** A transcript as a list of all of them shows it. */

import type { CatalogEntry, TranscriptInfo } from './views.ts';

export interface TranscriptListing
  extends Pick<TranscriptInfo, 'id' | 'title' | 'date' | 'kind' | 'company' | 'quarter' | 'tags'> {
  /** How many take part. */
  readonly speakers: number;
}

/** Some of them, and where the next begin. */
export interface TranscriptListings {
  readonly transcripts: readonly TranscriptListing[];
  /** `null` where these are the last. */
  readonly next: string | null;
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
