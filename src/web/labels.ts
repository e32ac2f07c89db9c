/** Words for domain values and numbers. Pure. */

import type { Kind, Section, Speaker } from '../main.ts';

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
  chat: 'Chat',
};

const DAY_FORMAT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

const MONTH_FORMAT = new Intl.DateTimeFormat('en', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Feb 24, 2022" */
export function dayLabel(iso: string): string {
  return DAY_FORMAT.format(new Date(`${iso}T00:00:00Z`));
}

/** "2025", "Q3 2025" or "Nov 2025" for `2025`, `2025-Q3` or `2025-11`. */
export function periodLabel(period: string): string {
  const [year, part] = period.split('-');
  if (part === undefined) return year;
  return part.startsWith('Q') ? `${part} ${year}` : monthLabel(period);
}

function monthLabel(month: string): string {
  return MONTH_FORMAT.format(new Date(`${month}-01T00:00:00Z`));
}

/** "2025", "Nov 2025", "since Mar 3, 2024", "until …", "Jan 5, 2025 to Feb 6, 2025". @param after this or `before` is given. */
export function dateRangeLabel(after?: string, before?: string): string {
  if (before === undefined) return `since ${dayLabel(after ?? '')}`;
  if (after === undefined) return `until ${dayLabel(before)}`;
  const [year, month] = after.split('-');
  const isFull = (period: string, last: string) => after === `${period}-01` && before === last;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  if (isFull(`${year}-01`, `${year}-12-31`)) return year;
  if (isFull(`${year}-${month}`, lastDay)) return monthLabel(`${year}-${month}`);
  return after === before ? dayLabel(after) : `${dayLabel(after)} to ${dayLabel(before)}`;
}

export function countLabel(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** "Analyst, Hexley Rowe"; empty if both are unknown. */
export function titleAndAffiliation({ title, affiliation }: Speaker): string {
  return [title, affiliation].filter(Boolean).join(', ');
}

/** "45 s", "12 min", "3 h 05 min" */
export function durationLabel(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
