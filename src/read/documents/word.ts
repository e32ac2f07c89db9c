/** Word documents (DOCX): speech, headings, lists and emphasis; no notes, comments or deleted words. */

import { isZip, zipEntries } from '../containers/zip.ts';
import { complaint, Unreadable } from '../unreadable.ts';
import type { Document } from './documents.ts';

/** Where the text of a Word document is. */
const TEXT = 'word/document.xml';
/** The parts of the package that text can depend on: not pictures, not embedded files. */
const NEEDED = /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]*\.rels|word\/[^/]*\.xml)$/;
/** What archives begin with that are one document: of Office, whatever program wrote it, or of another kind. */
const FIRST =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/|mimetype)/;
const EXTENSIONS = ['.docx', '.docm'];
/** Share of empty paragraphs from which on they, and not every paragraph, divide blocks. */
const EMPTY_DIVIDE = 1 / 8;

/** Whether an archive is one document and no archive of files. */
export function isDocument(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const length = bytes[26] + 256 * bytes[27];
  return FIRST.test(new TextDecoder().decode(bytes.subarray(30, 30 + length)));
}

export const wordDocument: Document = {
  name: 'a Word document',
  extensions: EXTENSIONS,
  matches: (bytes, extension) =>
    isDocument(bytes) || (isZip(bytes) && EXTENSIONS.includes(extension)),
  async text(bytes) {
    const parts: Record<string, Uint8Array> = {};
    for await (const entry of zipEntries(bytes)) {
      if (NEEDED.test(entry.name)) parts[entry.name] = await entry.bytes();
    }
    if (parts[TEXT] === undefined) {
      throw new Unreadable(
        'expected a Word document, found another kind of document; save it as DOCX or text.',
      );
    }
    // Packed again without what is not needed and inflated within bounds, for mammoth has none.
    const { zipSync } = await import('fflate');
    const { htmlText } = await import('./html.ts');
    return htmlText(asWritten(await htmlOf(Buffer.from(zipSync(parts, { level: 0 })))));
  },
};

/** Loaded when it is first needed: it takes longer to load than all else that reads. */
async function htmlOf(buffer: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const options = { convertImage: noImage, ignoreEmptyParagraphs: false };
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch (cause) {
    throw new Unreadable(`expected a Word document, found a damaged one (${complaint(cause)}).`, {
      cause,
    });
  }
}

/** Spaces count, as they do in Word; where empty paragraphs stand between blocks, a paragraph is a line. */
function asWritten(html: string): string {
  const all = html.split('<p>').length - 1;
  const empty = html.split('<p></p>').length - 1;
  const isTyped = empty > 0 && empty >= EMPTY_DIVIDE * all;
  return `<pre>${isTyped ? html.replaceAll('</p><p>', '<br />') : html}</pre>`;
}
