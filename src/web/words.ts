/** How the domain is put into words on the page. */

import type { Kind, Result, Section, Speaker } from '../main.ts';

export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  prepared: 'Prepared remarks',
  qa: 'Q&A',
};

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  'earnings-call': 'Earnings call',
  meeting: 'Meeting',
  podcast: 'Podcast',
  hearing: 'Hearing',
  conversation: 'Conversation',
};

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

const MONTH = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "Feb 24, 2022" */
export function dayText(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

/** "2025", "Nov 2025", "since Mar 3, 2024", "until …", "Jan 5, 2025 to Feb 6, 2025"; one of the days is given. */
export function periodText(after?: string, before?: string): string {
  if (before === undefined) return `since ${dayText(after ?? '')}`;
  if (after === undefined) return `until ${dayText(before)}`;
  const [year, month] = after.split('-');
  const isFull = (period: string, last: string) => after === `${period}-01` && before === last;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  if (isFull(`${year}-01`, `${year}-12-31`)) return year;
  if (isFull(`${year}-${month}`, lastDay)) return MONTH.format(new Date(`${after}T00:00:00Z`));
  return after === before ? dayText(after) : `${dayText(after)} to ${dayText(before)}`;
}

/** "0:12:03" */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${h}:${String(m).padStart(2, '0')}:${String(s).padStart(2, '0')}`;
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** "Analyst, Hexley Rowe"; empty where neither is known. */
export function standing({ title, affiliation }: Speaker): string {
  return [title, affiliation].filter(Boolean).join(', ');
}

/** The passage as a quotation with its source, to paste elsewhere. */
export function quotation({ text, speaker, transcript, start }: Result): string {
  const { name, title } = speaker;
  const time = start === null ? null : clock(start);
  const source = [name, title, transcript.title, transcript.date, time].filter(Boolean);
  return `“${text}”\n— ${source.join(', ')}`;
}
