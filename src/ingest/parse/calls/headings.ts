/** Section and list headings of calls, in the wording of every layout. */

import type { Role, Section } from '../../../domain/transcript.ts';

export type Heading =
  | { readonly opens: Section }
  /** A list of people, with the role that it states. */
  | { readonly opens: 'list'; readonly role: Role | null }
  /** Nobody's speech. */
  | { readonly opens: 'boilerplate' };

const MAX_HEADING_LENGTH = 60;

const HEADING_PHRASES: readonly [heading: Heading, phrases: readonly string[]][] = [
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
      /* One vendor's misspelling. */
      'conference call participiants',
      'other participants',
      'analysts',
    ],
  ],
  [{ opens: 'list', role: null }, ['call participants', 'participants', 'attendees']],
  [{ opens: 'boilerplate' }, ['definitions', 'disclaimer']],
];

/** Letters only, because print spaces them out: `P R E S E N T A T I O N`. */
export const lettersKey = (line: string): string => line.replace(/[^A-Za-z&]+/g, '').toLowerCase();

const HEADINGS: ReadonlyMap<string, Heading> = new Map(
  HEADING_PHRASES.flatMap(([heading, phrases]) =>
    phrases.flatMap((phrase): [string, Heading][] => {
      const suffixes = heading.opens === 'qa' ? ['', 'session', 'section'] : [''];
      return suffixes.map((suffix) => [lettersKey(phrase + suffix), heading]);
    }),
  ),
);

/** Excludes list items: `- Presentation`. */
const HEADING_SHAPE = /^[#*_\s]*\p{Lu}[A-Za-z&\s-]*(?:(?<!\s):?[*_][*_\s]*|(?::[*_\s]*)?)$/u;
const DURATION = /^[*_\s]*duration:?\s*\d{1,4}\s*min(?:ute)?s?\.?[*_\s]*$/i;

const SPEECH_ENDS: ReadonlySet<string> = new Set('.?!,;');

/** Publishers' notes after the call. */
const AFTERWORD =
  /^[*_\s]*(?:these materials have been prepared solely|the information herein is based on sources)\b/i;

export function parseHeading(line: string): Heading | null {
  if (line === '') return null;
  if (/^[*_\stT]/.test(line) && AFTERWORD.test(line)) return { opens: 'boilerplate' };
  if (line.length > MAX_HEADING_LENGTH) return null;
  if (/^[*_\sdD]/.test(line) && DURATION.test(line)) return { opens: 'boilerplate' };
  if (SPEECH_ENDS.has(line[line.length - 1]) || !HEADING_SHAPE.test(line)) return null;
  return HEADINGS.get(lettersKey(line)) ?? null;
}

/** By line number, ascending. */
export function findHeadings(lines: readonly string[]): Map<number, Heading> {
  const headings = new Map<number, Heading>();
  for (let i = 0; i < lines.length; i++) {
    const heading = parseHeading(lines[i]);
    if (heading) headings.set(i, heading);
  }
  return headings;
}
