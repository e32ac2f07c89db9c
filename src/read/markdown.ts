/** Markdown's marks off a line. */

const ESCAPED = /\\([[\]()*_#>+.!~`-])/g;

/** The line without Markdown's backslashes. */
export const unescaped = (line: string): string =>
  line.includes('\\') ? line.replace(ESCAPED, '$1') : line;

/** The line without the marks of headings, quotations and emphasis, and without the blanks around it. */
export const undecorated = (line: string): string =>
  line
    .replace(/^[#>\s]+/, '')
    .replace(/\*+|^_+|_+$/g, '')
    .trim();
