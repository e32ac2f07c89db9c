/** Citations of a quotation in the usual styles. Pure. */

import { formatTimestamp } from '../../domain/timestamp.ts';
import type { Quotation } from './collection.ts';

type Cited = Pick<Quotation, 'speaker' | 'transcript' | 'start'>;

export const CITATION_STYLES = {
  plain: 'Plain',
  apa: 'APA 7',
  mla: 'MLA 9',
  chicago: 'Chicago 17',
} as const;
export type CitationStyle = keyof typeof CITATION_STYLES;

export const isCitationStyle = (style: unknown): style is CitationStyle =>
  typeof style === 'string' && Object.hasOwn(CITATION_STYLES, style);

/** Letters of scripts that write the given name first, and mark it by a space. */
const WESTERN_NAME = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\s.'’-]+$/u;
/** MLA shortens all but the short ones. */
const SHORT_MONTHS = ['May', 'June', 'July'];

export function cite(quoted: Cited, style: CitationStyle): string {
  const { speaker, transcript, start } = quoted;
  const { title, date } = transcript;
  const time = start === null ? '' : `, ${formatTimestamp(start)}`;
  switch (style) {
    case 'apa': {
      const day = date === null ? 'n.d.' : apaDay(date);
      return `${apaName(speaker.name)} (${day}). ${title} [Transcript]${time}.`;
    }
    case 'mla': {
      const when = [
        date === null ? null : mlaDay(date),
        start === null ? null : formatTimestamp(start),
      ];
      const known = when.filter(Boolean).join(', ');
      const name = invertName(speaker.name).replace(/\.$/, '');
      return `${name}. “${title}.” ${known === '' ? '' : `${known}. `}Transcript.`;
    }
    case 'chicago': {
      const day = date === null ? '' : ` ${longDay(date)},`;
      return `${speaker.name}, “${title},”${day} transcript${time}.`;
    }
    default:
      return [
        speaker.name,
        speaker.title,
        title,
        date,
        start === null ? null : formatTimestamp(start),
      ]
        .filter(Boolean)
        .join(', ');
  }
}

/** "Quill, Ada" for "Ada Quill"; other names as they are. */
function invertName(name: string): string {
  const [given, family] = splitName(name);
  return family === null ? name : `${family}, ${given}`;
}

function apaName(name: string): string {
  const [given, family] = splitName(name);
  if (family === null) return name;
  const initials = given.split(/\s+/).map((one) => `${[...one][0]}.`);
  return `${family}, ${initials.join(' ')}`;
}

function splitName(name: string): [given: string, family: string | null] {
  const words = name.trim().split(/\s+/);
  const isWestern = WESTERN_NAME.test(name) && words.length > 1 && !name.includes(',');
  return isWestern ? [words.slice(0, -1).join(' '), words.at(-1) ?? null] : [name, null];
}

function partsOf(day: string): Record<'year' | 'month' | 'day', string> {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
  return { year: day.slice(0, 4), month, day: String(date.getUTCDate()) };
}

function apaDay(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `${year}, ${month} ${day}`;
}

function mlaDay(iso: string): string {
  const { year, month, day } = partsOf(iso);
  const short = month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`;
  return `${day} ${SHORT_MONTHS.includes(month) ? month : short} ${year}`;
}

function longDay(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `${month} ${day}, ${year}`;
}
