/** Names of people and labels of unnamed speakers, as words. */

import { isDigit } from '../util/ascii.ts';
import { UNNAMED_LABELS } from './languages/patterns.ts';

export const toWordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const HONORIFICS =
  toWordSet(`mr mrs ms miss mx dr prof professor sir dame lord lady judge justice
  senator sen representative rep congressman congresswoman governor gov mayor president secretary
  commissioner council councilor councillor councilmember councilman councilwoman alderman delegate
  ambassador minister chair chairman chairwoman chairperson chairlady vice madam the hon honorable
  director member general gen colonel col captain capt lieutenant lt sergeant sgt officer rev father sister`);

/** Words of labels of unnamed people. */
const UNNAMED_WORDS =
  toWordSet(`speaker spk person voice participant attendee member audience panelist panellist
  interviewer interviewee respondent moderator host cohost co-host guest operator coordinator chair chairman
  chairwoman chairperson clerk witness counsel narrator announcer reporter interpreter translator
  facilitator presenter caller student teacher questioner man woman male female unidentified unknown
  unnamed analyst representative company corporate staff conference executive management unverified shareholder`);

/** Only with another word: `Company Representative` speaks, `Company` does not. */
const INCOMPLETE_LABELS = toWordSet(
  'company corporate staff conference executive management unverified',
);

/** White space other than single spaces; most texts have none, and are split much faster. */
const EXTRA_SPACE = /[^\S ]| {2}/;

export function splitWords(name: string): string[] {
  const text = name.trim();
  return text.split(EXTRA_SPACE.test(text) ? /\s+/ : ' ');
}

/** Names whose key is only their lower case; a shortcut. */
const PLAIN_NAME = /^[A-Za-z](?: ?[A-Za-z0-9_'-])*$/;

/** Equal for spellings of one name that differ in spaces, dots or case. */
export const nameKey = (name: string): string =>
  PLAIN_NAME.test(name)
    ? name.toLowerCase()
    : name.normalize('NFC').toLowerCase().replace(/[.*"]/g, '').replace(/\s+/g, ' ').trim();

/** Lower-case words without honorifics: `Chair Garcia` → `garcia`. */
export function nameWords(name: string): string[] {
  const all = splitWords(nameKey(name).replace(/,/g, ''));
  const proper = all.filter((word) => !HONORIFICS.has(word));
  return proper.length > 0 ? proper : all;
}

/** Benches, courts and chairs of parliaments: `Some hon. members`, `THE COURT`, `An Ceann Comhairle`. */
const COLLECTIVE =
  /^(?:(?:some|several|many|an|a) (?:hon\.? )?(?:members?|senators?|deputies|voices?)|the (?:court|videographer|deponent|defendant|plaintiff|prosecutor|arbitrator|bailiff|foreperson|presiding officer)|(?:an )?(?:leas-)?ch?eann comhairle|(?:an )?cathaoirleach)$/i;

const MAX_UNNAMED_WORDS = 4;
const FIRST_WORD = /^(?:the[\s_#-]+)?([^\s_#-]+)/;
/** Words that may begin such a label, numbers apart. */
const MAY_BEGIN = new Set([
  ...UNNAMED_WORDS,
  ...UNNAMED_LABELS,
  ...toWordSet('the some several many a an leas cheann ceann cathaoirleach'),
]);

/** Whether the text may begin with a label that states no name. Quick, since most texts are none. */
export function mayBeUnnamedSpeaker(label: string): boolean {
  let end = label.search(/[\s_#-]/);
  if (end < 0) end = label.length;
  while (end > 0 && isDigit(label.charCodeAt(end - 1))) end--;
  return MAY_BEGIN.has(label.slice(0, end).toLowerCase());
}

/** Whether a label states no name: `Speaker 1`, `SPEAKER_01`, `Unidentified Analyst`, `The Chair`. */
export function isUnnamedSpeaker(label: string): boolean {
  if (!mayBeUnnamedSpeaker(label) || !/^(?:\p{Lu}|\p{Lo}|spk_)/u.test(label)) return false;
  if (COLLECTIVE.test(label)) return true;
  const written = label.toLowerCase();
  const [start, first] = FIRST_WORD.exec(written) ?? [];
  if (start === undefined) return false;
  const unnumbered = first.replace(/(?<!\d)\d+$/, '');
  if (!UNNAMED_WORDS.has(unnumbered) && !UNNAMED_LABELS.has(unnumbered)) return false;
  const more = written
    .slice(start.length)
    .split(/[\s_#-]+/)
    .filter(Boolean);
  return (
    more.length < MAX_UNNAMED_WORDS &&
    !(more.length === 0 && INCOMPLETE_LABELS.has(first)) &&
    more.every(
      (word) => UNNAMED_WORDS.has(word) || /^(?:\d{1,4}|[a-z]|one|two|three|four)$/.test(word),
    )
  );
}
