/** Texts inside Markdown and CSV: what has a meaning there is written so that it is read as text. */

export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** Spreadsheets take a cell that begins so for a formula, and run it: OWASP, CSV injection. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** As RFC 4180; behind an apostrophe, a formula is text. */
export function escapeCsv(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
