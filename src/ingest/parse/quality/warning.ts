/** What a reader noticed about a file that it read: the file may say more than the transcript does. */

export const WARNING_CODES = [
  /** No speaker is named: all is read as said by one unknown speaker. */
  'no-speakers',
  /** Lines that look like speakers' labels are in the words of a turn. */
  'unread-labels',
  /** Much of the text is in no turn. */
  'unread-text',
  /** A speaker has the name of a date, a field, a heading or a firm, or a sentence for a name. */
  'odd-speakers',
  /** None of the people whom the file lists speaks, or one speaker says nearly all where others should. */
  'lost-speakers',
  /** The last record breaks off. */
  'cut-off',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A line of the file's text; of a web page, a PDF or a Word document, of the text in it. */
export interface QuotedLine {
  /** From 1. */
  readonly line: number;
  /** Its beginning. */
  readonly text: string;
}

export interface ReadingWarning {
  readonly code: WarningCode;
  /** One line without the file's name: what is wrong, then what to do. */
  readonly message: string;
  /** The first lines that show it; empty where no single line does. */
  readonly lines: readonly QuotedLine[];
}

export const NO_SPEAKERS_WARNING: ReadingWarning = {
  code: 'no-speakers',
  message:
    'no speaker is named, so that all is read as said by one unknown speaker. Name that speaker, or export the transcript with speakers.',
  lines: [],
};

/** More lines than these teach nothing. */
const MAX_LINES = 5;
/** Characters. */
const MAX_QUOTE_LENGTH = 60;

/** The first few of the lines with these numbers, from 0. */
export function quoteLines(lines: readonly string[], numbers: readonly number[]): QuotedLine[] {
  return numbers.slice(0, MAX_LINES).map((number) => {
    const text = (lines[number] ?? '').replace(/\s+/g, ' ').trim();
    const isLong = text.length > MAX_QUOTE_LENGTH;
    return { line: number + 1, text: isLong ? `${text.slice(0, MAX_QUOTE_LENGTH)}…` : text };
  });
}
