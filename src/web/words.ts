/** How the domain is put into words on the page. */

import type { Result, Section, Speaker } from '../main.ts';

export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  prepared: 'Prepared remarks',
  qa: 'Q&A',
};

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** "Feb 24, 2022" */
export function dayText(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
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
