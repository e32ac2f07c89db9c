/** Parses any text into a query, by rules: the same question always means the same. */

import type { AskedAct, Constraint, Filters, Query } from '../../domain/query.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { memoize } from '../../util/memoize.ts';
import { findCompanyMention } from './company.ts';
import { buildDirectory } from './directory.ts';
import { findByRole } from './find-people.ts';
import { parseForeignFrames } from './foreign-frames.ts';
import { parseForeignPlace } from './foreign-place.ts';
import { type Frame, fallbackFrame, parseFrames, trimPunctuation } from './frame.ts';
import { parseMeetingTime } from './meeting-time.ts';
import { findMentionedPeriod } from './mentioned-period.ts';
import { parseOperators } from './operators.ts';
import { isOverview } from './overview.ts';
import { moveLeadingClause } from './question-opening.ts';
import { GIVING_BEFORE_NOUN } from './reporting-verbs.ts';
import { speakerWordsOf } from './speaker-words.ts';
import { parseSpeechActs, stripSaid } from './speech-acts.ts';
import { type FrameReading, findUnknownOffice, readUnclearSpeaker } from './unknown-speakers.ts';
import { isWithin, parseLeadingPeriod, type TimeContext } from './when.ts';
import { parseSpeakersOf, parseWhere } from './where.ts';
import { parseWho } from './who.ts';

/** Characters. Longer text is a passage to find similar ones of, not a question. */
export const MAX_FRAMED_LENGTH = 250;
/** Between a time and the topic. */
const TOPIC_BEGINS = /^[\s,]*(?:(?:about|on|regarding|concerning|for|to)\s+)?/iu;

/**
 * Parses a question against the library's transcripts: only names found in them become filters.
 *
 * @param filters set by hand; they override those of the question.
 * @param ignore constraints in the question that must not become filters.
 * @param today ISO day; without it "last week" is no time.
 */
export function parseQuery(
  asked: string,
  catalog: readonly CatalogEntry[],
  filters: Filters = {},
  ignore: readonly Constraint[] = [],
  today: string | null = null,
): Query {
  const { text, phrases, excluded } = parseOperators(asked);
  if (text.length > MAX_FRAMED_LENGTH)
    return { asked, text, intent: null, filters, phrases, excluded };
  const times: TimeContext = { today, days: daysOf(catalog) };
  const inEnglish = parseWhere(text, catalog, ignore, times);
  const isPlaced = ignore.includes('where') || Object.keys(inEnglish.filters).length > 0;
  const named = (isPlaced ? null : parseForeignPlace(text, catalog)) ?? inEnglish;
  const isDated = named.filters.after !== undefined || named.filters.before !== undefined;
  const place = isDated || ignore.includes('when') ? named : parseMeetingTime(named, times);
  const inPlace = filterCatalog(catalog, { ...place.filters, ...filters });
  const { frame, who, unclearSpeaker, unknownOffice } = chooseReading(
    place.text,
    inPlace,
    ignore,
    times,
  );
  const { transcript, ...speakers } = who;
  const hasSpeakerFilter = filters.speaker !== undefined || filters.role !== undefined;
  const parsedFilters: Filters = {
    ...(!hasSpeakerFilter && !ignore.includes('who') && speakers),
    ...place.filters,
    ...(transcript && !ignore.includes('where') && { transcript }),
  };
  const all = { ...parsedFilters, ...frame.period, ...filters };
  /** An ignored name is no filter, but still useful to search for. */
  const searchesName =
    (ignore.includes('who') && Object.keys(speakers).length > 0) ||
    (ignore.includes('where') && transcript !== undefined);
  const isLimitedInTime = all.after !== undefined || all.before !== undefined;
  const period =
    isLimitedInTime || ignore.includes('when') ? null : findMentionedPeriod(text, times);
  const isUnknown = unclearSpeaker?.people.length === 0;
  const searchText = searchesName || isUnknown ? `${frame.who} ${frame.topic}`.trim() : frame.topic;
  /** "What did management say" needs no topic: the role alone selects passages. */
  const isLimited = all.speaker !== undefined || all.role !== undefined;
  const isPlace = Object.keys(place.filters).length > 0;
  const wantsAll = isPlace && !frame.act && (frame.topic === '' || isOverview(frame.topic));
  return {
    asked,
    text: wantsAll ? '' : searchText === '' && !isLimited ? text : searchText,
    intent: frame.intent,
    filters: all,
    ...(period && { period }),
    phrases,
    excluded,
    ...(unclearSpeaker && !hasSpeakerFilter && { unclearSpeaker }),
    ...(unknownOffice && !hasSpeakerFilter && { unknownOffice }),
    ...(frame.act && { act: frame.act }),
  };
}

const daysOf = memoize((catalog: readonly CatalogEntry[]) => [
  ...new Set(catalog.flatMap(({ date }) => date ?? [])),
]);

/** Takes the first reading whose WHO speaks in these transcripts, or may be anyone. */
function chooseReading(
  text: string,
  catalog: readonly CatalogEntry[],
  ignore: readonly Constraint[],
  times: TimeContext,
): FrameReading {
  const acts = [...parseSpeechActs(moveLeadingClause(trimPunctuation(text)))];
  for (const frame of parseAllFrames(text, acts, times)) {
    if (frame.period !== null && ignore.includes('when')) continue;
    const inPeriod = frame.period === null ? catalog : filterCatalog(catalog, frame.period);
    if (frame.period !== null && inPeriod.length === 0) continue;
    const who = frame.who === null ? {} : resolveSpeakers(frame, frame.who, inPeriod);
    const isSomebody = who !== null && Object.keys(who).length > 0;
    if (who !== null && (isSomebody || frame.allowsAnyone)) return { frame, who };
  }
  const isAnyone = ignore.includes('who');
  const unclear = isAnyone ? null : readUnclearSpeaker(text, acts, catalog);
  if (unclear !== null) return unclear;
  const unknownOffice = isAnyone ? undefined : findUnknownOffice(text, buildDirectory(catalog));
  return {
    frame: readWithoutSpeaker(text, acts),
    who: {},
    ...(unknownOffice && { unknownOffice }),
  };
}

/** "What did the council decide" is about the council, where nobody is called so. */
function readWithoutSpeaker(text: string, acts: readonly Frame[]): Frame {
  const frame = acts.at(0) ?? parseForeignAct(text);
  if (frame?.act === undefined) {
    const all = fallbackFrame(text);
    return { ...all, topic: stripSaid(all.topic).replace(GIVING_BEFORE_NOUN, '') };
  }
  const { who, act } = frame;
  if (who === null) return frame;
  const topic = `${who} ${act.topic}`.trim();
  return { ...frame, topic: trimPunctuation(text), act: { ...act, topic } };
}

function parseForeignAct(text: string): Frame | undefined {
  return [...parseForeignFrames(text)].find(({ act }) => act !== undefined);
}

function* parseAllFrames(
  text: string,
  acts: readonly Frame[],
  times: TimeContext,
): Iterable<Frame> {
  for (const frame of acts) {
    yield* frame.act ? withPeriod(frame, frame.act, times) : [];
    yield frame;
  }
  yield* parseFrames(text, times);
  yield* parseForeignFrames(text);
}

/** "Decided last week about pricing": what was said then. */
function* withPeriod(frame: Frame, act: AskedAct, times: TimeContext): Iterable<Frame> {
  const dated = parseLeadingPeriod(act.topic, times);
  if (dated === null || !dated.isMeetingTime) return;
  const topic = dated.rest.replace(TOPIC_BEGINS, '');
  yield { ...frame, period: dated.period, topic: topic || frame.topic, act: { ...act, topic } };
}

/** For a company, finds who speaks for it on its calls. */
function resolveSpeakers(
  frame: Frame,
  words: string,
  catalog: readonly CatalogEntry[],
): Filters | null {
  const speakerWords = speakerWordsOf(frame);
  const who = parseWho(words, buildDirectory(catalog), speakerWords);
  if (who !== null) return who;
  const place = parseSpeakersOf(words, catalog);
  if (place !== null) {
    const there = filterCatalog(catalog, place);
    const those = parseWho(place.speakers, buildDirectory(there), speakerWords);
    return (
      those && { ...those, ...(there.length < catalog.length && { transcript: place.transcript }) }
    );
  }
  const company = findCompanyMention(words, catalog, speakerWords);
  if (company === null) return null;
  const { callIds: transcript } = company;
  const directory = buildDirectory(filterCatalog(catalog, { transcript }));
  const hasManagement = findByRole('management', directory).length > 0;
  const speakers =
    company.speakerPhrase === '' && hasManagement
      ? { role: ['management'] as const }
      : parseWho(company.speakerPhrase, directory, speakerWords);
  return speakers && { ...speakers, transcript };
}

/** Returns the same list, for memoization, where nothing restricts it. */
function filterCatalog(
  catalog: readonly CatalogEntry[],
  { transcript, after, before }: Filters,
): readonly CatalogEntry[] {
  if (transcript === undefined && after === undefined && before === undefined) return catalog;
  const ids = new Set(transcript);
  return catalog.filter(
    ({ id, date }) =>
      (transcript === undefined || ids.has(id)) &&
      ((after === undefined && before === undefined) || isWithin(date, { after, before })),
  );
}
