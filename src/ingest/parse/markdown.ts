/** Markdown's marks off a line, so that what is left is what was said. */

/** A backslash before a mark, or at the end as a line break. */
const ESCAPED = /\\(?:([[\]()*_#>+.!~`-])|(?=\s|$))/g;
/** `[text](address)` and `![picture](address)`; addresses may have parentheses themselves. */
const LINK = /(?<!\\)(!?)\[((?:[^[\]\\]|\\.){0,300})\]\((?:[^()]|\([^()]{0,200}\)){0,600}\)/g;
const EMPHASIS = /(?<![\\\w*])(\*{1,3})(?=[^\s*])([^*]{1,1000})(?<=[^\s*\\])\1(?![\w*])/g;

const removeLinks = (line: string): string =>
  line.replace(LINK, (_, picture, words) => (picture ? '' : words));

/** The line without addresses of links, pictures and backslashes. */
export function unescapeMarkdown(line: string): string {
  // A picture may be in a link.
  const text = line.includes('](') ? removeLinks(removeLinks(line)) : line;
  return text.includes('\\') ? text.replace(ESCAPED, (_, mark = '') => mark) : text;
}

/** The line without the marks and anchors of headings, quotations and emphasis, and without blanks around it. */
export function stripDecoration(line: string): string {
  const text = line.trim();
  if (!/[#>*_]/.test(text)) return text;
  return text
    .replace(/\s*\{#[^{}]{0,100}\}$/, '')
    .replace(/^[#>\s]+/, '')
    .replace(/\*+|^_+|_+$/g, '')
    .trim();
}

/** Speech without the marks of quotation before it and of emphasis in it. */
export function stripEmphasis(speech: string): string {
  const text = speech.startsWith('>') ? speech.replace(/^[>\s]+/, '') : speech;
  return text.includes('*') ? text.replace(EMPHASIS, '$2') : text;
}
