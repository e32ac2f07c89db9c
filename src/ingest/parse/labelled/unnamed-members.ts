/** Members whom a reporter cannot or will not name: `Un député du groupe RN. Rien !`, `Plusieurs voix. Non !`. */

import type { PersonMention } from '../format.ts';

const OPENINGS = new Set(['Un', 'Une', 'Plusieurs', 'Quelques', 'Des', 'De', 'Voix']);
const LABEL =
  /^((?:Une?|Plusieurs|Quelques|Des|De nombreu(?:x|ses)) (?:autres? )?(?:députée?s?|sénat(?:eur|rice)s?|voix|membres?|conseill(?:er|ère)s?|orateurs?)(?: [^.!?:;]{1,90})?|Voix (?:sur|à) [^.!?:;]{1,90})\. ?(?=[«(]?\s?\p{Lu})/u;

/** `null` for other lines. */
export function findUnnamedMember(
  line: string,
): { readonly speaker: PersonMention; readonly text: string } | null {
  const text = line.trim();
  if (!OPENINGS.has(text.slice(0, text.indexOf(' ')))) return null;
  const [label, name] = LABEL.exec(text) ?? [];
  if (label === undefined || name === undefined) return null;
  return { speaker: { name }, text: text.slice(label.length).trim() };
}
