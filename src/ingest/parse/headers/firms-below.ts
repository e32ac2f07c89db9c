/** The firm on the line below a speaker's header, as Chorus and Gong show it: the same each time. */

import type { PlacedHeader } from './header.ts';

const MAX_FIRM_LENGTH = 50;
const MIN_SPEAKERS = 2;

/** By name; empty unless each who speaks several times has one, and words below it. */
export function findFirmsBelow(
  lines: readonly string[],
  headers: readonly PlacedHeader[],
): ReadonlyMap<string, string> {
  const firms = new Map<string, { readonly firm: string; count: number }>();
  for (const { name, line, lineCount } of headers) {
    if (name === null) return new Map();
    const below = (lines[line + lineCount] ?? '').trim();
    const known = firms.get(name);
    const isFirm =
      below !== '' &&
      below.length <= MAX_FIRM_LENGTH &&
      !/[.?!…:]$/.test(below) &&
      (lines[line + lineCount + 1] ?? '').trim() !== '';
    if (!isFirm || (known !== undefined && known.firm !== below)) return new Map();
    if (known === undefined) firms.set(name, { firm: below, count: 1 });
    else known.count++;
  }
  const found = [...firms].filter(([, { count }]) => count > 1);
  const isRule = found.length >= MIN_SPEAKERS && found.length === firms.size;
  return new Map(isRule ? found.map(([name, { firm }]) => [name, firm]) : []);
}
