/** What the JSON formats share: lenient schemas, path lookup, word gaps. */

import { z } from 'zod';
import type { Content } from '../content.ts';
import { cuesToDraft, type SpokenCue } from '../cues.ts';
import type { Format } from '../format.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { collectPeople } from '../records/people-lists.ts';
import { nameSpeakersInWords } from '../subtitles/captions.ts';
import { UnreadableError } from '../unreadable-error.ts';

/** Lenient fields: an invalid value counts as missing, so that it does not cost the whole transcript. */
export const optionalText = z.string().nullish().catch(null);
export const optionalLabel = z.union([z.string(), z.number()]).nullish().catch(null);
export const optionalTime = z.union([z.number(), z.string()]).nullish().catch(null);
export const optionalFlag = z.boolean().nullish().catch(null);

/** Drops items of another shape. */
export function validItems<Item extends z.ZodType>(item: Item) {
  return z
    .array(item.nullable().catch(null))
    .nullish()
    .catch(null)
    .transform((items) => (items ?? []).filter((one) => one !== null));
}

/** Accepts `1.2`, `"1.2"` and `"1.200s"`. */
export function parseSeconds(written: z.output<typeof optionalTime>): number | null {
  if (typeof written !== 'string') return written ?? null;
  return /^\d[\d.]*s?$/.test(written) ? Number.parseFloat(written) : null;
}

export function parseMilliseconds(written: z.output<typeof optionalTime>): number | null {
  const thousandths = parseSeconds(written);
  return thousandths === null ? null : thousandths / 1000;
}

/**
 * Detects pieces that continue a word: if most pieces are single words and most of those begin with a space (` And`,
 * ` it`, `'s`), one without it is part of a word.
 */
export function detectWordPieces(pieces: readonly string[]): (piece: string) => boolean {
  const isWord = (piece: string): boolean => /^ ?[^\s[(]+$/.test(piece);
  const words = pieces.filter(isWord);
  const spaced = words.filter((word) => word.startsWith(' '));
  const ownSpaces = 2 * words.length > pieces.length && 2 * spaced.length > words.length;
  return (piece) => ownSpaces && isWord(piece) && !piece.startsWith(' ');
}

/** Follows a path of keys, in lists through the first item. */
export function valueAtPath(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    const item: unknown = Array.isArray(found) ? found[0] : found;
    if (typeof item !== 'object' || item === null) return undefined;
    found = Object.getOwnPropertyDescriptor(item, key)?.value;
  }
  return found;
}

export type LabelResolver = ReturnType<typeof createLabelReader>;

/** @param isOwn cheap test for a signature that no other format has. */
export function jsonFormat<Shape extends z.ZodType>(
  name: string,
  isOwn: (json: unknown) => boolean,
  shape: Shape,
  cuesOf: (value: z.output<Shape>, resolveLabel: LabelResolver) => Iterable<SpokenCue>,
): Format {
  return {
    name,
    extensions: ['.json'],
    score: ({ json }: Content) => (isOwn(json) ? Number.POSITIVE_INFINITY : 0),
    parse({ json }: Content) {
      const { data, error } = shape.safeParse(json);
      if (error)
        throw new UnreadableError(
          `this looks like ${name}, but has another shape; export it again.`,
        );
      const [readLabel, nameOf] = [createLabelReader(), collectPeople(json)];
      const cues = cuesOf(data, (label) =>
        readLabel((label !== null && label !== undefined && nameOf(String(label))) || label),
      );
      return cuesToDraft(nameSpeakersInWords([...cues]));
    },
  };
}
