/** Takes off the white space that all lines begin with, as text of printed pages has it. */

const FIRST_MARGIN = /^\n*([^\S\n]*)/;

export function removeMargin(text: string): string {
  let margin = FIRST_MARGIN.exec(text)?.[1] ?? '';
  if (margin === '') return text;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    while (!line.startsWith(margin)) margin = margin.slice(0, -1);
    if (margin === '') return text;
  }
  return `\n${text}`.replaceAll(`\n${margin}`, '\n').slice(1);
}
