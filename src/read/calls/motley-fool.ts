/**
 * Motley Fool since 2025: a page with the date, a list of `Title — Name`, summaries and advertisements;
 * labelled turns (`**Name:** text`) under "Full Conference Call Transcript"; more of the page after them.
 */

import { isBlank } from '../blank.ts';
import { Content, oncePer } from '../content.ts';
import type { Draft, Format, Person } from '../format.ts';
import { labelled } from '../labelled/labelled.ts';
import { DASH, isPersonName } from '../people/people.ts';
import { isCorporateTitle } from '../people/roles.ts';
import { Unreadable } from '../unreadable.ts';
import { withListed } from './cast.ts';
import { headingOf } from './headings.ts';
import { identityIn } from './identity.ts';
import { isFurniture, plain } from './lines.ts';

const TITLE = /^full conference call transcript:?$/i;
/** Characters. */
const TITLE_LENGTH = 80;
/** What the page goes on with after the call. */
const AFTER =
  /^(?:read next|stocks mentioned|more like this|recommended stories|related articles|premium investing services|about the author|motley fool stock advisor|this article is a transcript\b.*|the motley fool has (?:positions|a disclosure)\b.*)$/i;
/** Characters; disclosures are the longest of these lines. */
const AFTER_LENGTH = 1_000;

const isAfter = (line: string): boolean =>
  line.length <= AFTER_LENGTH && (AFTER.test(plain(line)) || headingOf(line)?.opens === 'matter');

interface Page {
  /** What stands above the turns. */
  readonly front: readonly string[];
  /** The turns alone, as a file of their own. */
  readonly speech: Content;
}

const pageOf = oncePer(({ text, lines }: Content): Page | null => {
  if (!/full conference call transcript/i.test(text)) return null;
  const isTitle = (line: string): boolean => line.length <= TITLE_LENGTH && TITLE.test(plain(line));
  const title = lines.findIndex(isTitle);
  if (title < 0) return null;
  const rest = lines.slice(title + 1);
  const end = rest.findIndex(isAfter);
  const spoken = (end < 0 ? rest : rest.slice(0, end)).filter((line) => !isFurniture(line));
  return { front: lines.slice(0, title), speech: new Content(spoken.join('\n')) };
});

/** `Chief Executive Officer — Jane Doe`; older pages have the name first. */
function parseEntry(line: string): Person | null {
  const [first = '', ...rest] = plain(line)
    .replace(/^[-•]\s+/, '')
    .split(DASH);
  const second = rest.join(' — ');
  if (isPersonName(second) && (isCorporateTitle(first) || !isPersonName(first))) {
    return { name: second, title: first };
  }
  return isPersonName(first) && second !== '' ? { name: first, title: second } : null;
}

/** The entries under the list's heading, up to the first line that is none. */
function entriesIn(lines: readonly string[]): Person[] {
  const people: Person[] = [];
  for (const line of lines) {
    if (isBlank(line) || isFurniture(line)) continue;
    const person = parseEntry(line);
    if (!person) break;
    people.push(person);
  }
  return people;
}

function draftOf({ front, speech }: Page): Draft {
  const list = front.findIndex((line) => headingOf(line)?.opens === 'list');
  const first = list < 0 ? front : front.slice(0, list);
  const people = list < 0 ? [] : entriesIn(front.slice(list + 1));
  const { turns } = labelled.parse(speech);
  return withListed({ ...identityIn(first), kind: 'earnings-call', people, turns });
}

export const motleyFool: Format = {
  name: 'Motley Fool call',
  extensions: ['.html', '.htm', '.txt', '.md'],
  marks(content) {
    const page = pageOf(content);
    return page && labelled.marks(page.speech) > 0 ? Number.POSITIVE_INFINITY : 0;
  },
  parse(content) {
    const page = pageOf(content);
    if (page === null) throw new Unreadable('expected a Motley Fool call, found something else.');
    return draftOf(page);
  },
};
