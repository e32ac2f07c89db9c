/** Joins words hyphenated at a line end without guessing which hyphens are their own. */

/** The start of a word at a line end; its rest on the next line, with attached punctuation. */
const WORD_START = /(?<!\p{L})(\p{L}+)([-\u00ad])$/u;
const WORD_END = /^(\p{Ll}[\p{L}\p{M}]*)(\S*)\s*/u;

/**
 * Moves the rest of a divided word to its start. Drops a soft hyphen, and a hard one if the unhyphenated word occurs
 * elsewhere in the document.
 */
export function joinHyphens(lines: readonly { text: string }[]): void {
  let words: ReadonlySet<string> | null = null;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const beginning = WORD_START.exec(line.text);
    const end = next && beginning && WORD_END.exec(next.text);
    if (!end) continue;
    words ??= collectWords(lines);
    const [divided, first, hyphen] = beginning;
    const [moved, last, after] = end;
    const isDivision = hyphen === '\u00ad' || words.has(`${first}${last}`.toLowerCase());
    const whole = `${first}${isDivision ? '' : '-'}${last}${after}`;
    line.text = line.text.slice(0, -divided.length) + whole;
    next.text = next.text.slice(moved.length);
  }
}

function collectWords(lines: readonly { text: string }[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) words.add(word.toLowerCase());
  }
  return words;
}
