/** Texts inside Markdown and CSV: what has a meaning there is written so that it is read as text. */

export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** As RFC 4180. */
export const escapeCsv = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
