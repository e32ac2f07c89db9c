/** Word documents (DOCX): speech, headings, lists and emphasis; no notes, comments or deleted words. */

import { isZip, readZipEntries } from '../archive/zip.ts';
import { errorReason, UnreadableError } from '../parse/unreadable-error.ts';
import type { DocumentDecoder } from './document-decoder.ts';

const TEXT_PART = 'word/document.xml';
/** Parts that can affect the text: no pictures, no embedded files. */
const NEEDED_PARTS = /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]*\.rels|word\/[^/]*\.xml)$/;
/** First entries of archives that are one document: Office files by any program, and similar ones. */
const FIRST_ENTRY =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/|mimetype)/;
const EXTENSIONS = ['.docx', '.docm'];
/** Share of empty paragraphs above which only these separate blocks. */
const MIN_EMPTY_SHARE = 1 / 8;

/** Whether an archive is one document rather than an archive of files. */
export function isOfficeDocument(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const length = bytes[26] + 256 * bytes[27];
  return FIRST_ENTRY.test(new TextDecoder().decode(bytes.subarray(30, 30 + length)));
}

export const wordDocument: DocumentDecoder = {
  name: 'a Word document',
  extensions: EXTENSIONS,
  matches: (bytes, extension) =>
    isOfficeDocument(bytes) || (isZip(bytes) && EXTENSIONS.includes(extension)),
  async extractText(bytes) {
    const parts: Record<string, Uint8Array> = {};
    for await (const entry of readZipEntries(bytes)) {
      if (NEEDED_PARTS.test(entry.name)) parts[entry.name] = await entry.bytes();
    }
    if (parts[TEXT_PART] === undefined) {
      throw new UnreadableError(
        'this is another kind of document, not Word; save it as DOCX or text.',
      );
    }
    /* Repacked with only the needed parts, inflated within limits: mammoth has no limits of its own. */
    const { zipSync } = await import('fflate');
    const { htmlToText } = await import('./html.ts');
    return htmlToText(preserveSpacing(await docxToHtml(Buffer.from(zipSync(parts, { level: 0 })))));
  },
};

/** Lazy import: mammoth loads slower than everything else in ingestion. */
async function docxToHtml(buffer: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const options = { convertImage: noImage, ignoreEmptyParagraphs: false };
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch (cause) {
    throw new UnreadableError(
      `the Word document is damaged (${errorReason(cause)}); save it again.`,
      {
        cause,
      },
    );
  }
}

/** Spaces count, as in Word; if empty paragraphs separate blocks, a paragraph is a line. */
function preserveSpacing(html: string): string {
  const all = html.split('<p>').length - 1;
  const empty = html.split('<p></p>').length - 1;
  const isTyped = empty > 0 && empty >= MIN_EMPTY_SHARE * all;
  return `<pre>${isTyped ? html.replaceAll('</p><p>', '<br />') : html}</pre>`;
}
