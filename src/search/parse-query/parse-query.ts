/** Question → Query: by rules, so that the same question always means the same. Any text is a question. */

import type { Constraint, Filters, Query } from '../../domain/query.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { findCompanyMention } from './company.ts';
import { buildDirectory } from './directory.ts';
import { findByRole } from './find-people.ts';
import { type Frame, fallbackFrame, parseFrames } from './frame.ts';
import { parseOperators } from './operators.ts';
import { isWithin } from './when.ts';
import { parseWhere } from './where.ts';
import { parseWho } from './who.ts';

/** Characters. What is longer is speech to find the like of, and no question with a frame. */
const MAX_FRAMED_LENGTH = 250;

/**
 * @param listings the library's transcripts: only what is known from them restricts anything.
 * @param filters set by hand; they hold whatever the question says, and take the place of its own.
 * @param ignore what the question names and is to restrict nothing.
 */
export function parseQuery(
  asked: string,
  listings: readonly CatalogEntry[],
  filters: Filters = {},
  ignore: readonly Constraint[] = [],
): Query {
  const { text, phrases, excluded } = parseOperators(asked);
  if (text.length > MAX_FRAMED_LENGTH)
    return { asked, text, intent: null, filters, phrases, excluded };
  const place = parseWhere(text, listings, ignore);
  const there = filterCatalog(listings, { ...place.filters, ...filters });
  const { frame, who } = chooseReading(place.text, there, ignore);
  const { transcript, ...speakers } = who;
  const isOpen = filters.speaker !== undefined || filters.role !== undefined;
  const named: Filters = {
    ...(!isOpen && !ignore.includes('who') && speakers),
    ...place.filters,
    ...(transcript && !ignore.includes('where') && { transcript }),
  };
  const all = { ...named, ...frame.period, ...filters };
  // Whom it names still tells what to look for where it limits nothing.
  const isNamed =
    (ignore.includes('who') && Object.keys(speakers).length > 0) ||
    (ignore.includes('where') && transcript !== undefined);
  const wanted = isNamed ? `${frame.who} ${frame.topic}`.trim() : frame.topic;
  // "What did management say" has no topic, and none is needed: it is what management said.
  const isLimited = all.speaker !== undefined || all.role !== undefined;
  return {
    asked,
    text: wanted === '' && !isLimited ? text : wanted,
    intent: frame.intent,
    filters: all,
    phrases,
    excluded,
  };
}

interface FrameReading {
  readonly frame: Frame;
  readonly who: Filters;
}

/** The first way to read a question that names nobody, or somebody who speaks in these transcripts. */
function chooseReading(
  text: string,
  listings: readonly CatalogEntry[],
  ignore: readonly Constraint[],
): FrameReading {
  for (const frame of parseFrames(text)) {
    if (frame.period !== null && ignore.includes('when')) continue;
    const then = frame.period === null ? listings : filterCatalog(listings, frame.period);
    if (frame.period !== null && then.length === 0) continue;
    const who = frame.who === null ? {} : resolveSpeakers(frame.who, then);
    const isSomebody = who !== null && Object.keys(who).length > 0;
    if (who !== null && (isSomebody || frame.allowsAnyone)) return { frame, who };
  }
  return { frame: fallbackFrame(text), who: {} };
}

/** Who is named; for a company, who speaks for it on its calls. */
function resolveSpeakers(words: string, listings: readonly CatalogEntry[]): Filters | null {
  const who = parseWho(words, buildDirectory(listings));
  if (who !== null) return who;
  const company = findCompanyMention(words, listings);
  if (company === null) return null;
  const { callIds: transcript } = company;
  const directory = buildDirectory(filterCatalog(listings, { transcript }));
  const isRun = findByRole('management', directory).length > 0;
  const of =
    company.speakerPhrase === '' && isRun
      ? { role: ['management'] as const }
      : parseWho(company.speakerPhrase, directory);
  return of && { ...of, transcript };
}

/** Those that meet the limits; the same list where there are none. */
function filterCatalog(
  listings: readonly CatalogEntry[],
  { transcript, after, before }: Filters,
): readonly CatalogEntry[] {
  if (transcript === undefined && after === undefined && before === undefined) return listings;
  const ids = new Set(transcript);
  return listings.filter(
    ({ id, date }) =>
      (transcript === undefined || ids.has(id)) &&
      ((after === undefined && before === undefined) || isWithin(date, { after, before })),
  );
}
