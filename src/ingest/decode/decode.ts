/** Extracts a file's text: the registry of document types, and their detection by content. */

import type { DocumentDecoder } from './document-decoder.ts';
import { wordDocument } from './docx.ts';
import { pdfDocument } from './pdf/pdf.ts';
import { cleanText, decodeText, requireText } from './text.ts';
import { webPage } from './web-page.ts';

export const DOCUMENT_DECODERS: readonly DocumentDecoder[] = [pdfDocument, wordDocument, webPage];

/** @throws UnreadableError if the file has no text. */
export async function decodeFile(bytes: Uint8Array, extension: string): Promise<string> {
  const document = DOCUMENT_DECODERS.find((one) => one.matches(bytes, extension));
  return document ? requireText(cleanText(await document.extractText(bytes))) : decodeText(bytes);
}
