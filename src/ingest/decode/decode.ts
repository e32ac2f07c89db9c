/** The registry of documents: files whose text has to be taken out of them before any format can be told. */

import { wordDocument } from './docx.ts';
import { pdfDocument } from './pdf/pdf.ts';
import { cleanText, decodeText, requireText } from './text.ts';
import { webPage } from './web-page.ts';

/** One way of wrapping text. A new one is one file that exports this and one line here. */
export interface DocumentDecoder {
  /** With its article, as a reason for failing names it. */
  readonly name: string;
  /** Lower case, with the dot: which files of a folder are looked into. */
  readonly extensions: readonly string[];
  /** By content; the extension (lower case, with the dot) only where the content can be several things. */
  matches(bytes: Uint8Array, extension: string): boolean;
  /**
   * Its text as Markdown has it: one line for each line or paragraph, a blank line between blocks, `## Heading`,
   * `**bold**`, `*italic*`, `- item`. Throws `Unreadable` with the reason when it cannot be had.
   */
  extractText(bytes: Uint8Array): Promise<string>;
}

export const DOCUMENT_DECODERS: readonly DocumentDecoder[] = [pdfDocument, wordDocument, webPage];

/** The text of a file. Throws `Unreadable` when it has none. */
export async function decodeFile(bytes: Uint8Array, extension: string): Promise<string> {
  const document = DOCUMENT_DECODERS.find((one) => one.matches(bytes, extension));
  return document ? requireText(cleanText(await document.extractText(bytes))) : decodeText(bytes);
}
