/** Names that a narrow column breaks over two lines. */

/** `Ana` above `Silva: text`: a narrow column breaks names. */
const FIRST_NAME = /^\p{Lu}[\p{L}\p{M}'’-]{1,20}\.?(?: \p{Lu}\.)?$/u;
const REST_OF_LABEL = /^(\p{Lu}[\p{L}\p{M}'’-]{1,25}(?: \p{Lu}[\p{L}\p{M}'’-]{1,25})?): /u;
const MAX_FIRST_NAME = 30;
/** Names that are broken, and how often each. */
const MIN_BROKEN = 2;

/** Whether enough lines are first names, above a line with a colon. */
function mayHaveBrokenLabels(lines: readonly string[]): boolean {
  let candidates = 0;
  for (let i = 1; i < lines.length && candidates < MIN_BROKEN * MIN_BROKEN; i++) {
    const above = lines[i - 1];
    const mayBeFirst = above !== '' && above.length <= MAX_FIRST_NAME && lines[i].includes(':');
    if (mayBeFirst && FIRST_NAME.test(above.trim())) candidates++;
  }
  return candidates === MIN_BROKEN * MIN_BROKEN;
}

/** Joins labels that are broken over two lines, where a name is broken each time. */
export function joinBrokenLabels(lines: readonly string[]): readonly string[] {
  if (!mayHaveBrokenLabels(lines)) return lines;
  const found = new Map<string, { readonly first: string; lines: number[] } | null>();
  const isBroken = (i: number): boolean =>
    i > 0 && lines[i - 1].length <= MAX_FIRST_NAME && FIRST_NAME.test(lines[i - 1].trim());
  for (let i = 1; i < lines.length; i++) {
    if (!lines[i].includes(':')) continue;
    const [, label] = REST_OF_LABEL.exec(lines[i]) ?? [];
    if (label === undefined) continue;
    const known = found.get(label);
    const first = isBroken(i) ? lines[i - 1].trim() : null;
    if (first === null || known === null || (known && known.first !== first))
      found.set(label, null);
    else if (known) known.lines.push(i);
    else found.set(label, { first, lines: [i] });
  }
  const broken = [...found.values()].filter((one) => one !== null);
  if (broken.filter((one) => one.lines.length >= MIN_BROKEN).length < MIN_BROKEN) return lines;
  const at = new Set(broken.flatMap((one) => one.lines));
  return lines.flatMap((line, i) => {
    if (at.has(i + 1)) return [];
    return at.has(i) ? [`${lines[i - 1].trim()} ${line}`] : [line];
  });
}
