/** What a file's name says when its content does not: the identifier, a readable title, a day. */

import { stripTimestamp } from './title.ts';

/** Words that English writes with a capital, as far as file names have them. */
const CAPITALISED = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Names that programs give to all their files; the folder tells these apart. */
const GENERIC_NAME =
  /^(?:meeting_saved_(?:closed_caption|(?:new_)?chat)|closed_caption|audio_transcript|transcript(?:ion)?|captions?|chat)$/i;

/**
 * Splits a path into the name without its extension, or that of its folder where all files are called so, and
 * the extension in lower case with the dot.
 */
export function splitFileName(source: string): { stem: string; extension: string } {
  const [base = '', folder = ''] = source.split(/[\\/]/).reverse();
  const dot = base.lastIndexOf('.');
  const [name, extension] =
    dot <= 0 ? [base, ''] : [base.slice(0, dot), base.slice(dot).toLowerCase()];
  return { stem: GENERIC_NAME.test(name) && /\w/.test(folder) ? folder : name, extension };
}

/** Letters, digits and hyphens in lower case; never empty. */
export function slugify(stem: string): string {
  const letters = stem.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'transcript';
}

/** The day that the name has, as `2025-09-17`, `20250917` or `2025_09_17`. */
export const parseFileNameDate = (stem: string): string | null => stripTimestamp(stem, true).date;

/** `alibaba-december-quarter-2021` → `Alibaba December quarter 2021`; capitals that are there stay, and hyphens between spaced words. */
export function parseFileNameTitle(stem: string): string {
  const { title } = stripTimestamp(stem, true);
  const words = title
    .split(title.includes(' ') ? /[\s_.]+/ : /[_.-]+/)
    .filter(Boolean)
    .map((word, i) => {
      if (/^(?:q[1-4]|h[12]|fy\d{2,4})$/i.test(word)) return word.toUpperCase();
      return i === 0 || CAPITALISED.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
  return words.join(' ') || stem || 'Transcript';
}
