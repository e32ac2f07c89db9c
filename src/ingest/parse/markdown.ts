/** Strips Markdown from a line of speech. */

/** A backslash before punctuation, or as a line break at the end. */
const ESCAPED = /\\(?:([[\]()*_#>+.!~`-])|(?=\s|$))/g;
/** `[text](address)`, `![image](address)`; addresses may contain parentheses. */
const LINK = /(?<!\\)(!?)\[((?:[^[\]\\]|\\.){0,300})\]\((?:[^()]|\([^()]{0,200}\)){0,600}\)/g;
const EMPHASIS = /(?<![\\\w*])(\*{1,3})(?=[^\s*])([^*]{1,1000})(?<=[^\s*\\])\1(?![\w*])/g;

const removeLinks = (line: string): string =>
  line.replace(LINK, (_, picture, words) => (picture ? '' : words));

/** Removes link addresses, images and escapes. */
export function unescapeMarkdown(line: string): string {
  /* Twice: a link may contain an image. */
  const text = line.includes('](') ? removeLinks(removeLinks(line)) : line;
  return text.includes('\\') ? text.replace(ESCAPED, '$1') : text;
}

/** Removes heading, quote and emphasis marks, and `{#anchors}`. */
export function stripDecoration(line: string): string {
  const text = line.trim();
  if (!/[#>*_]/.test(text)) return text;
  return text
    .replace(/(?:(?<!\s)\s+)?\{#[^{}]{0,100}\}$/, '')
    .replace(/^[#>\s]+/, '')
    .replace(/\*+|^_+|_+$/g, '')
    .trim();
}

/** Removes a leading quote mark and emphasis. */
export function stripEmphasis(speech: string): string {
  const text = speech.startsWith('>') ? speech.replace(/^[>\s]+/, '') : speech;
  return text.includes('*') ? text.replace(EMPHASIS, '$2') : text;
}
