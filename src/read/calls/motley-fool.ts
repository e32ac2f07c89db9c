/**
 * Motley Fool since 2025: a page with the date, a list of `Title — Name`, summaries and advertisements;
 * labelled turns (`**Name:** text`) under "Full Conference Call Transcript"; more of the page after them.
 */

import { Content } from '../content.ts';
import type { Draft, Format, Person } from '../format.ts';
import { labelled } from '../labelled/labelled.ts';
import { DASH, isPersonName } from '../people/people.ts';
import { isCorporateTitle } from '../people/roles.ts';
import { withListed } from './cast.ts';
import { headingOf } from './headings.ts';
import { identityIn } from './identity.ts';
import { isBlank, isFurniture, undecorated } from './lines.ts';

const TITLE = /^full conference call transcript:?$/i;
/** What the page goes on with after the call. */
const AFTER =
  /^(?:read next|stocks mentioned|more like this|recommended stories|related articles|premium investing services|about the author|motley fool stock advisor|this article is a transcript\b.*|the motley fool has (?:positions|a disclosure)\b.*)$/i;
/** Characters; disclosures are the longest of these lines. */
const AFTER_LENGTH = 1_000;

/** Index of the first line of speech, -1 where the page has no transcript of this kind. */
function beginning(content: Content): number {
  if (!/full conference call transcript/i.test(content.text)) return -1;
  return (
    content.lines.findIndex((line) => line.length < 80 && TITLE.test(undecorated(line))) + 1 || -1
  );
}

const isAfter = (line: string): boolean =>
  line.length <= AFTER_LENGTH &&
  (AFTER.test(undecorated(line)) || headingOf(line)?.opens === 'matter');

/** The turns alone, as a file of their own. */
function speech({ lines }: Content, from: number): Content {
  const length = lines.slice(from).findIndex(isAfter);
  const body = lines.slice(from, length < 0 ? lines.length : from + length);
  return new Content(body.filter((line) => !isFurniture(line)).join('\n'));
}

/** `Chief Executive Officer — Jane Doe`; older pages have the name first. */
function parseEntry(line: string): Person | null {
  const [first = '', ...rest] = undecorated(line)
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

function parse(content: Content): Draft {
  const from = beginning(content);
  const page = content.lines.slice(0, from - 1);
  const list = page.findIndex((line) => headingOf(line)?.opens === 'list');
  const front = list < 0 ? page : page.slice(0, list);
  const people = list < 0 ? [] : entriesIn(page.slice(list + 1));
  const { turns } = labelled.parse(speech(content, from));
  return withListed({ ...identityIn(front), kind: 'earnings-call', people, turns });
}

export const motleyFool: Format = {
  name: 'Motley Fool call',
  extensions: ['.html', '.htm', '.txt', '.md'],
  marks(content) {
    const from = beginning(content);
    return from > 0 && labelled.marks(speech(content, from)) > 0 ? Infinity : 0;
  },
  parse,
};
