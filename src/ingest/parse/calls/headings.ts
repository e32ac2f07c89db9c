/** The headings of calls, in the words of every layout: lines of their own that say what the lines under them are. */

import type { Role, Section } from '../../../domain/transcript.ts';

export type Heading =
  | { readonly opens: Section }
  /** A list of people, and the role that being on it states. */
  | { readonly opens: 'list'; readonly role: Role | null }
  /** What is nobody's speech. */
  | { readonly opens: 'matter' };

/** Characters. */
const MAX_HEADING_LENGTH = 60;

const HEADING_PHRASES: readonly [heading: Heading, words: readonly string[]][] = [
  [
    { opens: 'prepared' },
    ['prepared remarks', 'presentation', 'management discussion', 'management discussion section'],
  ],
  [
    { opens: 'qa' },
    ['question', 'questions'].flatMap((question) =>
      ['answer', 'answers'].flatMap((answer) => [
        `${question} and ${answer}`,
        `${question} & ${answer}`,
      ]),
    ),
  ],
  [{ opens: 'qa' }, ['q & a', 'q and a']],
  [
    { opens: 'list', role: 'management' },
    [
      'company participants',
      'corporate participants',
      'executives',
      'call participants executives',
    ],
  ],
  [
    { opens: 'list', role: 'analyst' },
    [
      'conference call participants',
      // Transcripts of one vendor had it so for years.
      'conference call participiants',
      'other participants',
      'analysts',
    ],
  ],
  [{ opens: 'list', role: null }, ['call participants', 'participants', 'attendees']],
  [{ opens: 'matter' }, ['definitions', 'disclaimer']],
];

/** Letters alone: print spaces them out, `P R E S E N T A T I O N`. */
export const lettersKey = (line: string): string => line.replace(/[^A-Za-z&]+/g, '').toLowerCase();

const HEADINGS: ReadonlyMap<string, Heading> = new Map(
  HEADING_PHRASES.flatMap(([heading, words]) =>
    words.flatMap((one): [string, Heading][] => {
      const session = heading.opens === 'qa' ? ['', 'session', 'section'] : [''];
      return session.map((more) => [lettersKey(one + more), heading]);
    }),
  ),
);

/** Letters and what may stand between them; an item of a list (`- Presentation`) is none. */
const HEADING_SHAPE = /^[#*_\s]*\p{Lu}[A-Za-z&\s-]*:?[*_\s]*$/u;
const DURATION = /^[*_\s]*duration:?\s*\d{1,4}\s*min(?:ute)?s?\.?[*_\s]*$/i;

/** How publishers begin what they say of the transcript after it. */
const AFTERWORD =
  /^[*_\s]*(?:these materials have been prepared solely|the information herein is based on sources)\b/i;

/** What the line opens, `null` when it is no heading. */
export function parseHeading(line: string): Heading | null {
  if (AFTERWORD.test(line)) return { opens: 'matter' };
  if (line.length > MAX_HEADING_LENGTH) return null;
  if (DURATION.test(line)) return { opens: 'matter' };
  if (/[.?!,;]$/.test(line) || !HEADING_SHAPE.test(line)) return null;
  return HEADINGS.get(lettersKey(line)) ?? null;
}

/** Line number → heading, in order. */
export function findHeadings(lines: readonly string[]): Map<number, Heading> {
  const headings = new Map<number, Heading>();
  for (const [i, line] of lines.entries()) {
    const heading = parseHeading(line);
    if (heading) headings.set(i, heading);
  }
  return headings;
}
