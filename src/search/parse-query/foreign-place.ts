/** Parses mentions of a kind of conversation in other languages than English: "im Podcast", "durante la reunión". */

import { KINDS, type Kind } from '../../domain/transcript.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import type { Language } from '../../text/languages/language.ts';
import { memoize } from '../../util/memoize.ts';
import { languagesOf } from './foreign-frames.ts';
import type { ParsedWhere } from './where.ts';

/** Said so in all languages. */
const PODCAST = 'podcast';

interface KindPattern {
  readonly kind: Kind;
  readonly pattern: RegExp;
}

/** `null` where none is mentioned, or none is in the library. */
export function parseForeignPlace(
  text: string,
  catalog: readonly CatalogEntry[],
): ParsedWhere | null {
  for (const { kind, pattern } of languagesOf(text).flatMap(compileKinds)) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = catalog.filter((entry) => entry.kind === kind);
    if (found.length === 0) continue;
    const rest = `${text.slice(0, match.index).trimEnd()} ${text.slice(match.index + match[0].length).trimStart()}`;
    const isAll = found.length === catalog.length;
    return {
      text: rest.replace(/^[\s,]+|\s+$/gu, ''),
      filters: isAll ? {} : { transcript: found.map(({ id }) => id) },
    };
  }
  return null;
}

/** What follows must not tell which one: "im Podcast der Brauer". */
const compileKinds = memoize(({ kinds = {}, questions }: Language): readonly KindPattern[] => {
  const { atPlace, prepositions = '' } = questions ?? {};
  if (atPlace === undefined) return [];
  const which = prepositions.split(/\s+/).join('|');
  return KINDS.flatMap((kind) => {
    const words = [kinds[kind] ?? [], kind === 'podcast' ? PODCAST : []].flat().join('|');
    if (words === '') return [];
    const place = `${atPlace}\\s*(?:${words.replaceAll('_', ' ')})`;
    const ends = `(?![\\p{L}\\p{N}])(?!\\s+(?:${which})(?!\\p{L}))`;
    return { kind, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${place}${ends}`, 'iu') };
  });
});
