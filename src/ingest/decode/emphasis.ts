/** Markdown emphasis from runs of one style. */

export interface TextRun {
  text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Appends to a line; white space has no style and joins the run before it. */
export function appendRun(line: TextRun[], text: string, bold: boolean, italic: boolean): void {
  const last = line.at(-1);
  const alike = last !== undefined && last.bold === bold && last.italic === italic;
  if (last !== undefined && (alike || text.trim() === '')) last.text += text;
  else line.push({ text, bold, italic });
}

/** Bold italics become bold, which parsers look for. White space stays outside the marks. */
export function runsToMarkdown(line: readonly TextRun[]): string {
  return line.map(emphasizeRun).join('');
}

function emphasizeRun({ text, bold, italic }: TextRun): string {
  if (!(bold || italic) || !/[\p{L}\p{N}]/u.test(text)) return text;
  const mark = bold ? '**' : '*';
  const core = text.trim();
  const before = text.length - text.trimStart().length;
  return `${text.slice(0, before)}${mark}${core}${mark}${text.slice(before + core.length)}`;
}
