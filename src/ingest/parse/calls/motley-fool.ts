/**
 * Motley Fool since 2025: a page with date, list of `Title — Name` and advertisements; labelled turns
 * (`**Name:** text`) under "Full Conference Call Transcript"; more of the page after them.
 */

import { Content, memoizePerContent } from '../content.ts';
import type { Draft, Format, PersonMention } from '../format.ts';
import { labelledTurns } from '../labelled/labelled.ts';
import { isBlank } from '../lines.ts';
import { DASH, isPersonName } from '../people/people.ts';
import { isCorporateTitle } from '../people/roles.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { joinLabelsAlone } from './broken-headers.ts';
import { isPageBoilerplate, toPlainLine } from './call-lines.ts';
import { parseHeading } from './headings.ts';
import { parseCallIdentity } from './identity.ts';
import { applyParticipantLists } from './participants.ts';

const TRANSCRIPT_HEADING = /^full conference call transcript:?$/i;
const MAX_HEADING_LENGTH = 80;
/** What follows the call on the page. */
const PAGE_FOOTER =
  /^(?:read next|stocks mentioned|more like this|recommended stories|related articles|premium investing services|about the author|motley fool stock advisor|this article is a transcript\b.*|the motley fool has (?:positions|a disclosure)\b.*)$/i;
/** Characters; disclosures are the longest. */
const MAX_FOOTER_LENGTH = 1_000;

const isPageFooter = (line: string): boolean =>
  line.length <= MAX_FOOTER_LENGTH &&
  (PAGE_FOOTER.test(toPlainLine(line)) || parseHeading(line)?.opens === 'boilerplate');

interface Page {
  /** Above the turns. */
  readonly front: readonly string[];
  /** The turns alone, to be parsed as a file. */
  readonly speech: Content;
}

const parsePage = memoizePerContent(({ lines }: Content): Page | null => {
  const isHeading = (line: string): boolean =>
    line !== '' &&
    line.length <= MAX_HEADING_LENGTH &&
    /conference call transcript/i.test(line) &&
    TRANSCRIPT_HEADING.test(toPlainLine(line));
  const heading = lines.findIndex(isHeading);
  if (heading < 0) return null;
  const rest = lines.slice(heading + 1);
  const end = rest.findIndex(isPageFooter);
  const speech = (end < 0 ? rest : rest.slice(0, end)).filter((line) => !isPageBoilerplate(line));
  return {
    front: lines.slice(0, heading),
    speech: new Content(joinLabelsAlone(speech).join('\n')),
  };
});

/** `Chief Executive Officer — Jane Doe`; older pages put the name first. */
function parseEntry(line: string): PersonMention | null {
  const [first = '', ...rest] = toPlainLine(line)
    .replace(/^[-•]\s+/, '')
    .split(DASH);
  const second = rest.join(' — ');
  if (isPersonName(second) && (isCorporateTitle(first) || !isPersonName(first))) {
    return { name: second, title: first };
  }
  return isPersonName(first) && second !== '' ? { name: first, title: second } : null;
}

/** Entries up to the first other line. */
function parseEntries(lines: readonly string[]): PersonMention[] {
  const people: PersonMention[] = [];
  for (const line of lines) {
    if (isBlank(line) || isPageBoilerplate(line)) continue;
    const person = parseEntry(line);
    if (!person) break;
    people.push(person);
  }
  return people;
}

function buildPageDraft({ front, speech }: Page): Draft {
  const list = front.findIndex((line) => parseHeading(line)?.opens === 'list');
  const intro = list < 0 ? front : front.slice(0, list);
  const people = list < 0 ? [] : parseEntries(front.slice(list + 1));
  const { turns } = labelledTurns.parse(speech);
  return applyParticipantLists({
    ...parseCallIdentity(intro),
    kind: 'earnings-call',
    people,
    turns,
  });
}

export const motleyFool: Format = {
  name: 'Motley Fool call',
  extensions: ['.html', '.htm', '.txt', '.md'],
  score(content) {
    const page = parsePage(content);
    return page && labelledTurns.score(page.speech) > 0 ? Number.POSITIVE_INFINITY : 0;
  },
  parse(content) {
    const page = parsePage(content);
    if (page === null) throw new UnreadableError('this is not a Motley Fool call.');
    return buildPageDraft(page);
  },
};
