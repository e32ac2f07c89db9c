/** Question → Query: by rules, so that the same question always means the same. Any text is a question. */

import type { Listing } from '../../index/library.ts';
import type { Filters, Part, Query } from '../../query.ts';
import { companyIn } from './company.ts';
import { directoryOf, withRole } from './directory.ts';
import { type Frame, frames, unframed } from './frame.ts';
import { readMarks } from './marks.ts';
import { isWithin } from './when.ts';
import { placeIn } from './where.ts';
import { whoIs } from './who.ts';

/** Characters. What is longer is speech to find the like of, and no question with a frame. */
const LONGEST = 250;

/**
 * @param listings the library's transcripts: only what is known from them restricts anything.
 * @param filters set by hand; they hold whatever the question says, and take the place of its own.
 * @param any what the question names and is to restrict nothing.
 */
export function understand(
  asked: string,
  listings: readonly Listing[],
  filters: Filters = {},
  any: readonly Part[] = [],
): Query {
  const { text, phrases, excluded } = readMarks(asked);
  if (text.length > LONGEST) return { asked, text, wants: null, filters, phrases, excluded };
  const place = placeIn(text, listings, any);
  const there = within(listings, { ...place.filters, ...filters });
  const { frame, who } = read(place.text, there, any);
  const { transcript, ...speakers } = who;
  const isOpen = filters.speaker !== undefined || filters.role !== undefined;
  const named: Filters = {
    ...(!isOpen && !any.includes('who') && speakers),
    ...place.filters,
    ...(transcript && !any.includes('where') && { transcript }),
  };
  const all = { ...named, ...frame.period, ...filters };
  // Whom it names still tells what to look for where it limits nothing.
  const isNamed =
    (any.includes('who') && Object.keys(speakers).length > 0) ||
    (any.includes('where') && transcript !== undefined);
  const wanted = isNamed ? `${frame.who} ${frame.topic}`.trim() : frame.topic;
  // "What did management say" has no topic, and none is needed: it is what management said.
  const isLimited = all.speaker !== undefined || all.role !== undefined;
  return {
    asked,
    text: wanted === '' && !isLimited ? text : wanted,
    wants: frame.wants,
    filters: all,
    phrases,
    excluded,
  };
}

interface Reading {
  readonly frame: Frame;
  readonly who: Filters;
}

/** The first way to read a question that names nobody, or somebody who speaks in these transcripts. */
function read(text: string, listings: readonly Listing[], any: readonly Part[]): Reading {
  for (const frame of frames(text)) {
    if (frame.period !== null && any.includes('when')) continue;
    const then = frame.period === null ? listings : within(listings, frame.period);
    if (frame.period !== null && then.length === 0) continue;
    const who = frame.who === null ? {} : speakersNamed(frame.who, then);
    const isSomebody = who !== null && Object.keys(who).length > 0;
    if (who !== null && (isSomebody || frame.anyone)) return { frame, who };
  }
  return { frame: unframed(text), who: {} };
}

/** Who is named; for a company, who speaks for it on its calls. */
function speakersNamed(words: string, listings: readonly Listing[]): Filters | null {
  const who = whoIs(words, directoryOf(listings));
  if (who !== null) return who;
  const company = companyIn(words, listings);
  if (company === null) return null;
  const { calls: transcript } = company;
  const directory = directoryOf(within(listings, { transcript }));
  const isRun = withRole('management', directory).length > 0;
  const of =
    company.who === '' && isRun ? { role: ['management'] as const } : whoIs(company.who, directory);
  return of && { ...of, transcript };
}

/** Those that meet the limits; the same list where there are none. */
function within(
  listings: readonly Listing[],
  { transcript, after, before }: Filters,
): readonly Listing[] {
  if (transcript === undefined && after === undefined && before === undefined) return listings;
  const ids = new Set(transcript);
  return listings.filter(
    ({ id, date }) =>
      (transcript === undefined || ids.has(id)) &&
      ((after === undefined && before === undefined) || isWithin(date, { after, before })),
  );
}
