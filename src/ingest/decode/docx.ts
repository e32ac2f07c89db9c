/** Word documents (DOCX): speech, headings, lists and emphasis; no notes, comments or deleted words. */

import { isZip, readZipEntries } from '../archive/zip.ts';
import { errorReason, UnreadableError } from '../parse/unreadable-error.ts';
import type { DocumentDecoder } from './decode.ts';

/** Where the text of a Word document is. */
const TEXT_PART = 'word/document.xml';
/** The parts of the package that text can depend on: not pictures, not embedded files. */
const NEEDED_PARTS = /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]*\.rels|word\/[^/]*\.xml)$/;
/** What archives begin with that are one document: of Office, whatever program wrote it, or of another kind. */
const FIRST_ENTRY =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/|mimetype)/;
const EXTENSIONS = ['.docx', '.docm'];
/** Share of empty paragraphs from which on they, and not every paragraph, divide blocks. */
const MIN_EMPTY_SHARE = 1 / 8;

/** Whether an archive is one document and no archive of files. */
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
        'expected a Word document, found another kind of document; save it as DOCX or text.',
      );
    }
    // Packed again without what is not needed and inflated within bounds, for mammoth has none.
    const { zipSync } = await import('fflate');
    const { htmlToText } = await import('./html.ts');
    return htmlToText(preserveSpacing(await docxToHtml(Buffer.from(zipSync(parts, { level: 0 })))));
  },
};

/** Loaded when it is first needed: it takes longer to load than all else that reads. */
async function docxToHtml(buffer: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const options = { convertImage: noImage, ignoreEmptyParagraphs: false };
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch (cause) {
    throw new UnreadableError(
      `expected a Word document, found a damaged one (${errorReason(cause)}).`,
      {
        cause,
      },
    );
  }
}

/** Spaces count, as they do in Word; where empty paragraphs stand between blocks, a paragraph is a line. */
function preserveSpacing(html: string): string {
  const all = html.split('<p>').length - 1;
  const empty = html.split('<p></p>').length - 1;
  const isTyped = empty > 0 && empty >= MIN_EMPTY_SHARE * all;
  return `<pre>${isTyped ? html.replaceAll('</p><p>', '<br />') : html}</pre>`;
}
