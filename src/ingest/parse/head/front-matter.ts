/**
 * YAML front matter: title, date, kind, show and episode, company and quarter, and people under `host`,
 * `guests`, `speakers` and the like.
 */

import { parse } from 'yaml';
import type { Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { errorReason, UnreadableError } from '../unreadable-error.ts';
import { findDate } from './dates.ts';
import { type Head, isWebAddress, parseQuarter, parseTicker } from './fields.ts';
import { isRecord, parseYamlPeople, scalarToText } from './front-matter-values.ts';
import { buildEpisodeTitle, findKind, stripTimestamp } from './title.ts';

const splitWords = (list: string): readonly string[] => list.split(' ');

/** Keys in lower case without hyphens and underscores, best first. */
const TITLES = splitWords('title episodetitle topic meeting');
const DATES = splitWords(
  'date publishdate published publishedat publishedon pubdate recorded recordedat recordedon recordingdate airdate aired released releasedate meetingdate datetime',
);
const KINDS = splitWords('kind type category categories layout');
const SHOWS = splitWords('show showname podcast podcastname series');
const EPISODES = splitWords('episode episodenumber');
const COMPANIES = splitWords('company companyname issuer');
const TICKERS = splitWords('ticker tickersymbol symbol');
const QUARTERS = splitWords('quarter fiscalquarter period fiscalperiod');
const YEARS = splitWords('fiscalyear year');
const ADDRESSES = splitWords('url link recording recordingurl video videourl youtube audiourl');
const TAGS = splitWords('tag tags keywords labels');
const HOSTS = splitWords('host hosts hostedby cohost cohosts');
const PEOPLE: readonly [role: Role | null, keys: readonly string[]][] = [
  ['host', [...HOSTS, ...splitWords('moderator moderators chair')]],
  ['guest', splitWords('guest guests guestname guestspeaker guestspeakers')],
  ['participant', splitWords('attendees participants present')],
  [null, splitWords('speaker speakers panelists interviewer interviewee')],
];
/** One of these distinguishes front matter from speech between two horizontal rules. */
const KEYS = [
  ...[TITLES, DATES, KINDS, SHOWS, COMPANIES, TICKERS],
  ...PEOPLE.map(([, keys]) => keys),
].flat();

/** More lines are speech below a horizontal rule. */
const MAX_LINES = 200;

type Fields = ReadonlyMap<string, unknown>;

/** The texts under the keys; of a list, its first entry. */
const readTexts = (fields: Fields, keys: readonly string[]): string[] =>
  keys
    .map((key) => fields.get(key))
    .map((value) => scalarToText(Array.isArray(value) ? value[0] : value))
    .filter((text) => text !== null);

/** A list, or words with commas between them; `#hedging` as note-taking tools write it. */
const readTags = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((one) => scalarToText(one)?.split(',') ?? [])
    .flatMap((tag) => tag.trim().replace(/^#/, '') || []);

const readPeople = (fields: Fields, keys: readonly string[]): PersonMention[] =>
  keys.flatMap((key) => parseYamlPeople(fields.get(key)));

/** `null` if the lines do not begin with front matter. @throws UnreadableError if its YAML is invalid. */
export function readFrontMatter(lines: readonly string[]): Head | null {
  if (lines[0]?.trim() !== '---') return null;
  const end = lines.slice(1, MAX_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  if (end === 0) return null;
  const matter = parseYaml(lines.slice(1, end).join('\n'));
  if (!isRecord(matter)) return null;
  const fields = new Map(
    Object.entries(matter).map(([key, value]) => [key.toLowerCase().replace(/[-_ ]/g, ''), value]),
  );
  if (!KEYS.some((key) => fields.has(key)) && !areSettings(matter)) return null;
  const [title = null] = readTexts(fields, TITLES);
  const [date = ''] = readTexts(fields, DATES);
  const [show = null] = readTexts(fields, SHOWS);
  const [episode = null] = readTexts(fields, EPISODES);
  const [company = null] = readTexts(fields, COMPANIES);
  const [ticker = ''] = readTexts(fields, TICKERS);
  const [quarter = ''] = readTexts(fields, QUARTERS);
  const [year = ''] = readTexts(fields, YEARS);
  const [kind = null] = readTexts(fields, KINDS).flatMap((text) => findKind(text) ?? []);
  return {
    title: buildEpisodeTitle(title, show, episode),
    date: findDate(date) ?? stripTimestamp(date, true).date,
    kind: kind ?? (show === null && episode === null ? null : 'podcast'),
    company,
    ticker: parseTicker(ticker),
    quarter: parseQuarter(quarter, year),
    url: readTexts(fields, ADDRESSES).find(isWebAddress) ?? null,
    tags: TAGS.flatMap((key) => readTags(fields.get(key))),
    people: PEOPLE.flatMap(([role, keys]) =>
      readPeople(fields, keys).map((person) => ({ ...person, role: person.role ?? role })),
    ),
    hasHosts: readPeople(fields, HOSTS).length > 0,
    lineCount: end + 1,
    unparsedLineCount: 0,
  };
}

const SETTING_KEY = /^[a-z][a-z\d_-]{1,30}$/;
const MAX_WORDS = 8;
const isSentence = (value: string): boolean =>
  /[.?!…]$/.test(value) || value.split(' ').length > MAX_WORDS;
/** `large-v3`, `talk.mp3`, `2.5` */
const isSetting = (value: string): boolean => !/\s/.test(value) && /[\d./_-]/.test(value);

/** Keys as programs write them, above what nobody says: `model: large-v3`. */
function areSettings(matter: Readonly<Record<string, unknown>>): boolean {
  const values = Object.values(matter);
  return (
    Object.keys(matter).every((key) => SETTING_KEY.test(key)) &&
    values.every((value) => typeof value !== 'string' || !isSentence(value)) &&
    values.some((value) => typeof value !== 'string' || isSetting(value))
  );
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch (error) {
    throw new UnreadableError(
      `the YAML between the first two --- lines is invalid (${errorReason(error)}); correct or remove it.`,
      { cause: error },
    );
  }
}
