/** What a file's name says when its content does not: the identifier, a readable title, a day. */

import { findIsoDate } from './dates.ts';

/** Words that English writes with a capital, as far as file names have them. */
const CAPITALISED = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Splits a path into the name without its extension, and the extension in lower case with the dot. */
export function splitFileName(source: string): { stem: string; extension: string } {
  const base = source.split(/[\\/]/).pop() ?? '';
  const dot = base.lastIndexOf('.');
  if (dot <= 0) return { stem: base, extension: '' };
  return { stem: base.slice(0, dot), extension: base.slice(dot).toLowerCase() };
}

/** Letters, digits and hyphens in lower case; never empty. */
export function slug(stem: string): string {
  const letters = stem.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'transcript';
}

/** `alibaba-december-quarter-2021` → `Alibaba December quarter 2021`; capitals that are there stay. */
export function titleFrom(stem: string): string {
  const date = findIsoDate(stem);
  const words = stem
    .replace(date ?? '', ' ')
    .split(/[\s_.-]+/)
    .filter(Boolean)
    .map((word, i) => {
      if (/^(?:q[1-4]|h[12]|fy\d{2,4})$/i.test(word)) return word.toUpperCase();
      return i === 0 || CAPITALISED.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
  return words.join(' ') || stem || 'Transcript';
}
