/** A file's name → what it says where the content is silent. */

import type { Kind } from '../../../domain/transcript.ts';
import type { Draft } from '../format.ts';
import { findKind, stripTimestamp } from './title.ts';

export interface FileHint {
  /** Without the extension; the folder's name where a program names all its files alike. */
  readonly stem: string;
  /** Lower case, with the dot, or empty. */
  readonly extension: string;
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly kind: Kind | null;
}

export interface TitledDraft extends Draft {
  readonly title: string;
}

/** English writes these with a capital. */
const CAPITALISED = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

const GENERIC_NAME =
  /^(?:meeting_saved_(?:closed_caption|(?:new_)?chat)|closed_caption|audio_transcript|transcript(?:ion)?|captions?|chat)$/i;

/** Of the recording: `talk.mp3.json`. */
const MEDIA = /(?<=.)\.(?:mp[34]|m4[av]|wav|webm|mkv|mov|aac|ogg|opus|flac|avi)$/i;

export function parseFileName(source: string): FileHint {
  const [base = '', folder = ''] = source.split(/[\\/]/).reverse();
  const dot = base.lastIndexOf('.');
  const [name, extension] =
    dot <= 0 ? [base, ''] : [base.slice(0, dot), base.slice(dot).toLowerCase()];
  const stem = GENERIC_NAME.test(name) && /\w/.test(folder) ? folder : name;
  const { title, date } = stripTimestamp(stem.replace(MEDIA, ''), true);
  return {
    stem,
    extension,
    id: slugify(stem),
    title: toTitle(title) || stem || 'Transcript',
    date,
    kind: findKind(stem),
  };
}

/** The kind may follow from the title, wherever that comes from. */
export function fillFromFileName(draft: Draft, hint: FileHint): TitledDraft {
  const title = draft.title ?? hint.title;
  return {
    ...draft,
    title,
    date: draft.date ?? hint.date,
    kind: draft.kind ?? findKind(title) ?? hint.kind,
  };
}

/** Letters, digits and hyphens in lower case; never empty. */
function slugify(stem: string): string {
  const letters = stem.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'transcript';
}

/** `alibaba-december-quarter-2021` → `Alibaba December quarter 2021`; keeps hyphens between spaced words. */
function toTitle(name: string): string {
  const words = name
    .split(name.includes(' ') ? /[\s_.]+/ : /[_.-]+/)
    .filter(Boolean)
    .map((word, i) => {
      if (/^(?:q[1-4]|h[12]|fy\d{2,4})$/i.test(word)) return word.toUpperCase();
      return i === 0 || CAPITALISED.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
  return words.join(' ');
}
