/** A line of text with emphasis as Markdown has it, from stretches of one style each. */

export interface TextRun {
  text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Adds text to a line; white space has no style and goes with what is before it. */
export function appendRun(line: TextRun[], text: string, bold: boolean, italic: boolean): void {
  const last = line.at(-1);
  const alike = last !== undefined && last.bold === bold && last.italic === italic;
  if (last !== undefined && (alike || text.trim() === '')) last.text += text;
  else line.push({ text, bold, italic });
}

/** `**bold**`, `*italic*`; what is both is bold, for readers look for that. White space stays outside the marks. */
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
