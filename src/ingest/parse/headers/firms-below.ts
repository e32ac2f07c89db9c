/** The firm on the line below a speaker's header, as Chorus and Gong show it: the same each time. */

interface Header {
  readonly name: string | null;
  readonly line: number;
  readonly lineCount: number;
}

const MAX_FIRM_LENGTH = 50;
const MIN_SPEAKERS = 2;

/** By name; empty unless each who speaks several times has one, and words below it. */
export function findFirmsBelow(
  lines: readonly string[],
  headers: readonly Header[],
): ReadonlyMap<string, string> {
  const firms = new Map<string, { readonly firm: string; count: number } | null>();
  for (const { name, line, lineCount } of headers) {
    if (name === null) return new Map();
    const below = (lines[line + lineCount] ?? '').trim();
    const known = firms.get(name);
    const isFirm =
      below !== '' &&
      below.length <= MAX_FIRM_LENGTH &&
      !/[.?!…:]$/.test(below) &&
      (lines[line + lineCount + 1] ?? '').trim() !== '';
    if (known === undefined) firms.set(name, isFirm ? { firm: below, count: 1 } : null);
    else if (known !== null && isFirm && known.firm === below) known.count++;
    else firms.set(name, null);
  }
  const found = [...firms].flatMap(([name, firm]) =>
    firm !== null && firm.count > 1 ? [[name, firm.firm] as const] : [],
  );
  const isRule = found.length >= MIN_SPEAKERS && found.length === firms.size;
  return new Map(isRule ? found : []);
}
