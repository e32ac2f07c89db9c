/** YAML front matter: title, date, kind, show and episode, company and quarter, and people under `host`, `guests`, `speakers` and the like. */

import { parse } from 'yaml';
import type { Role } from '../../transcript.ts';
import type { Person } from '../format.ts';
import { Unreadable } from '../unreadable.ts';
import { quarterFrom, tickerFrom } from './company.ts';
import { findDate } from './dates.ts';
import type { Head } from './head.ts';
import { kindFrom } from './kind.ts';
import { titleOfEpisode, unstamped } from './title.ts';
import { isRecord, peopleOf, textOf } from './yaml.ts';

const words = (list: string): readonly string[] => list.split(' ');

/** Keys without capitals, hyphens and underscores, best first. */
const TITLES = words('title episodetitle topic meeting');
const DATES = words(
  'date publishdate published publishedat publishedon pubdate recorded recordedat recordedon recordingdate airdate aired released releasedate meetingdate datetime',
);
const KINDS = words('kind type category categories layout');
const SHOWS = words('show showname podcast podcastname series');
const EPISODES = words('episode episodenumber');
const COMPANIES = words('company companyname issuer');
const TICKERS = words('ticker tickersymbol symbol');
const QUARTERS = words('quarter fiscalquarter period fiscalperiod');
const YEARS = words('fiscalyear year');
const HOSTS = words('host hosts hostedby cohost cohosts');
const PEOPLE: readonly [role: Role | null, keys: readonly string[]][] = [
  ['host', [...HOSTS, ...words('moderator moderators chair')]],
  ['guest', words('guest guests guestname guestspeaker guestspeakers')],
  ['participant', words('attendees participants present')],
  [null, words('speaker speakers panelists interviewer interviewee')],
];
/** One of these tells front matter from a conversation between two horizontal rules. */
const KEYS = [
  ...[TITLES, DATES, KINDS, SHOWS, COMPANIES, TICKERS],
  ...PEOPLE.map(([, keys]) => keys),
].flat();

/** Front matter longer than this is a horizontal rule and a conversation. */
const MAX_LINES = 200;

type Fields = ReadonlyMap<string, unknown>;

/** The texts under the keys; of a list, its first entry. */
const textsOf = (fields: Fields, keys: readonly string[]): string[] =>
  keys
    .map((key) => fields.get(key))
    .map((value) => textOf(Array.isArray(value) ? value[0] : value))
    .filter((text) => text !== null);

const peopleUnder = (fields: Fields, keys: readonly string[]): Person[] =>
  keys.flatMap((key) => peopleOf(fields.get(key)));

/** What the front matter says, `null` where the file does not begin with any. Throws `Unreadable` when it is no YAML. */
export function readFrontMatter(lines: readonly string[]): Head | null {
  if (lines[0]?.trim() !== '---') return null;
  const end = lines.slice(1, MAX_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  if (end === 0) return null;
  const matter = parseYaml(lines.slice(1, end).join('\n'));
  if (!isRecord(matter)) return null;
  const fields = new Map(
    Object.entries(matter).map(([key, value]) => [key.toLowerCase().replace(/[-_ ]/g, ''), value]),
  );
  if (!KEYS.some((key) => fields.has(key))) return null;
  const [title = null] = textsOf(fields, TITLES);
  const [date = ''] = textsOf(fields, DATES);
  const [show = null] = textsOf(fields, SHOWS);
  const [episode = null] = textsOf(fields, EPISODES);
  const [company = null] = textsOf(fields, COMPANIES);
  const [ticker = ''] = textsOf(fields, TICKERS);
  const [quarter = ''] = textsOf(fields, QUARTERS);
  const [year = ''] = textsOf(fields, YEARS);
  const [kind = null] = textsOf(fields, KINDS).flatMap((text) => kindFrom(text) ?? []);
  return {
    title: titleOfEpisode(title, show, episode),
    date: findDate(date) ?? unstamped(date, true).date,
    kind: kind ?? (show === null && episode === null ? null : 'podcast'),
    company,
    ticker: tickerFrom(ticker),
    quarter: quarterFrom(quarter, year),
    people: PEOPLE.flatMap(([role, keys]) =>
      peopleUnder(fields, keys).map((person) => ({ ...person, role: person.role ?? role })),
    ),
    hosted: peopleUnder(fields, HOSTS).length > 0,
    length: end + 1,
    other: 0,
  };
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Unreadable(
      `expected YAML between the first two lines of ---, found a mistake: ${reason}`,
      { cause: error },
    );
  }
}
