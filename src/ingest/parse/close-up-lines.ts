/** Takes out the empty line behind every line, which word processors and copied pages add: it parts nothing then. */

/** Lines below which an empty line behind each is chance. */
const MIN_LINES = 4;

const SPACES_ALONE = /^[^\S\n]+$/gm;
const NEIGHBOURS = /[^\n]\n[^\n]/;

/** Longer gaps become an empty line. `null` where lines follow each other anywhere. */
export function closeUpLines(text: string): string | null {
  const bare = text.replace(SPACES_ALONE, '').trim();
  if (NEIGHBOURS.test(bare)) return null;
  const lines = bare.split(/\n{2,}/).length;
  return lines < MIN_LINES
    ? null
    : bare.replace(/\n{2,}/g, (ends) => (ends.length === 2 ? '\n' : '\n\n'));
}
