/** Parses any text into a query, by rules: the same question always means the same. */

import type { Constraint, Filters, Query, UnclearSpeaker } from '../../domain/query.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { fold, singularize } from '../../text/fold.ts';
import { memoize } from '../../util/memoize.ts';
import { findCompanyMention } from './company.ts';
import { buildDirectory, type Directory } from './directory.ts';
import {
  collectNames,
  findByFirm,
  findByMisspeltFirm,
  findByRole,
  resolveNames,
} from './find-people.ts';
import { parseForeignFrames } from './foreign-frames.ts';
import { type Frame, fallbackFrame, parseFrames, trimPunctuation } from './frame.ts';
import { parseMeetingTime } from './meeting-time.ts';
import { findMentionedPeriod } from './mentioned-period.ts';
import { isNameLike, listNames } from './name-like.ts';
import { parseOperators } from './operators.ts';
import { isOverview } from './overview.ts';
import { GIVING_BEFORE_NOUN } from './reporting-verbs.ts';
import { ENGLISH_SPEAKER_WORDS, speakerWordsOf } from './speaker-words.ts';
import { parseSpeechActs, stripSaid } from './speech-acts.ts';
import { contentWords, officeIn } from './titles.ts';
import { findTranscriptsNamed, listTranscriptNames } from './transcript-names.ts';
import { isWithin, type TimeContext } from './when.ts';
import { parseWhere } from './where.ts';
import { parseWho } from './who.ts';

/** Characters. Longer text is a passage to find similar ones of, not a question. */
export const MAX_FRAMED_LENGTH = 250;

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
  const named = parseWhere(text, catalog, ignore, times);
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

interface FrameReading {
  readonly frame: Frame;
  readonly who: Filters;
  readonly unclearSpeaker?: UnclearSpeaker;
  readonly unknownOffice?: string;
}

/** Takes the first reading whose WHO speaks in these transcripts, or may be anyone. */
function chooseReading(
  text: string,
  catalog: readonly CatalogEntry[],
  ignore: readonly Constraint[],
  times: TimeContext,
): FrameReading {
  const acts = [...parseSpeechActs(trimPunctuation(text))];
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

/** "What did the mayor say", where nobody has such a title: of several directors any may be meant. */
function findUnknownOffice(text: string, { withWord }: Directory): string | undefined {
  for (const { who, allowsAnyone } of parseFrames(text)) {
    const office = who === null || !allowsAnyone ? null : officeIn(who);
    if (who === null || office === null) continue;
    const isHeld = withWord(office[0]).some(({ nameWords, titles }) => {
      const held = [...nameWords, ...titles.flatMap(contentWords)];
      return office.every((word) => held.includes(word));
    });
    return isHeld ? undefined : who.replace(/^\S+/, 'the');
  }
  return undefined;
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

function isRoleOrOffice(phrase: string): boolean {
  const role = fold(phrase).replace(/^(?:the|an?|any) /, '');
  return ENGLISH_SPEAKER_WORDS.roles.has(singularize(role)) || officeIn(`the ${role}`) !== null;
}

/** "Warren Buffett"; "Morgan Stanley" of "the Morgan Stanley analyst" and "the analyst from Morgan Stanley". */
function nameIn(who: string): string | null {
  if (isNameLike(who)) return who;
  const [name, ...others] = listNames(who);
  if (name === undefined || others.length > 0 || !isNameLike(name)) return null;
  const rest = who.replace(name, '').replace(/\s+(?:from|of|at|with)\s*$/i, '');
  return isRoleOrOffice(rest) ? name : null;
}

/** "What did Warren Buffett say" names someone, even where nobody is called so. */
function readUnclearSpeaker(
  text: string,
  acts: readonly Frame[],
  catalog: readonly CatalogEntry[],
): FrameReading | null {
  const mayName = ({ who, allowsAnyone }: Frame) =>
    who !== null && allowsAnyone && nameIn(who) !== null;
  const named = acts.find(mayName) ?? [...parseFrames(text)].find(mayName);
  const name = named?.who ? nameIn(named.who) : null;
  if (named === undefined || name === null) return null;
  const directory = buildDirectory(catalog);
  const isFirm = name !== named.who;
  const isTitle = findTranscriptsNamed(fold(name), listTranscriptNames(catalog)).length > 0;
  if (isTitle || (isFirm && findByFirm(fold(name), directory).length > 0)) {
    return null; /* It is known; who speaks for it is not. */
  }
  const called = resolveNames(name, directory);
  const people =
    called.length > 0 ? called : collectNames(findByMisspeltFirm(fold(name), directory), directory);
  /* A client may be unhappy who speaks nowhere. */
  if (people.length === 0 && named.act !== undefined) return null;
  const unclearSpeaker = { name, people };
  return { frame: named, who: people.length > 0 ? { speaker: people } : {}, unclearSpeaker };
}

function parseForeignAct(text: string): Frame | undefined {
  return [...parseForeignFrames(text)].find(({ act }) => act !== undefined);
}

function* parseAllFrames(
  text: string,
  acts: readonly Frame[],
  times: TimeContext,
): Iterable<Frame> {
  yield* acts;
  yield* parseFrames(text, times);
  yield* parseForeignFrames(text);
}

/** For a company, finds who speaks for it on its calls. */
function resolveSpeakers(
  { language }: Frame,
  words: string,
  catalog: readonly CatalogEntry[],
): Filters | null {
  const speakerWords = speakerWordsOf(language);
  const who = parseWho(words, buildDirectory(catalog), speakerWords);
  if (who !== null) return who;
  const company = findCompanyMention(words, catalog);
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
