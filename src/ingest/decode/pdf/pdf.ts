/** PDFs: extracts text pieces with position and font by pdf.js. */

import { errorReason, UnreadableError } from '../../parse/unreadable-error.ts';
import type { DocumentDecoder } from '../document-decoder.ts';
import { groupIntoLines, type PageLine, type TextPiece } from './lines.ts';
import { requireBoundedPdf } from './measure.ts';
import { pagesToText } from './paragraphs.ts';
import { polyfillTransferToFixedLength, withPdfjsRejectionsIgnored } from './pdfjs-workarounds.ts';

/** Bytes from the start that may precede the signature, as in Acrobat. */
const SIGNATURE_WITHIN = 1024;
/** Bytes from the end that may hold the end mark; some servers append a little. */
const END_WITHIN = 16 * 1024;
/** A page takes some milliseconds. */
const MAX_PAGE_MILLISECONDS = 20_000;
const MAX_PAGES = 5_000;
/** Share of characters without a Unicode letter above which the text is unreadable. */
const MAX_UNKNOWN_SHARE = 0.2;

const BOLD = /bold|black|heavy|demi/i;
const ITALIC = /italic|oblique/i;

const toLatin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

export const pdfDocument: DocumentDecoder = {
  name: 'a PDF',
  extensions: ['.pdf'],
  matches: (bytes) => toLatin1(bytes.subarray(0, SIGNATURE_WITHIN)).includes('%PDF-'),
  async extractText(bytes) {
    if (!toLatin1(bytes.subarray(-END_WITHIN)).includes('%%EOF')) {
      throw new UnreadableError('the PDF ends in the middle; download or export it again.');
    }
    requireBoundedPdf(bytes);
    const pages = await withPdfjsRejectionsIgnored(() => readPages(bytes));
    const text = pagesToText(pages);
    const letters = text.match(/\S/g)?.length ?? 0;
    if (letters === 0) {
      throw new UnreadableError(
        'the PDF has only pages of pictures; have their text recognised (OCR) first.',
      );
    }
    const unknown = text.match(/[\ufffd\p{Co}]/gu)?.length ?? 0;
    if (unknown > MAX_UNKNOWN_SHARE * letters) {
      throw new UnreadableError(
        'the PDF does not say which letters its glyphs are; have its text recognised (OCR) first.',
      );
    }
    return text;
  },
};

/** Copies the bytes: pdf.js takes ownership of its input. */
async function readPages(bytes: Uint8Array): Promise<PageLine[][]> {
  polyfillTransferToFixedLength();
  const { getDocumentProxy } = await import('unpdf');
  const options = { verbosity: 0, maxImageSize: 1 };
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), options).catch(throwDamagedPdf);
  try {
    const fonts = new Map<string, string>();
    const pages: PageLine[][] = [];
    if (pdf.numPages > MAX_PAGES) {
      throw new UnreadableError(
        `the PDF has ${pdf.numPages} pages, more than ${MAX_PAGES}; split it, or print it to a new PDF.`,
      );
    }
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(groupIntoLines(await withinTime(extractPieces(page, fonts), number)));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw throwDamagedPdf(error);
  } finally {
    await pdf.destroy();
  }
}

/** pdf.js yields while it draws; forms that draw forms may take hours. */
async function withinTime<T>(work: Promise<T>, page: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = MAX_PAGE_MILLISECONDS / 1000;
      reject(
        new UnreadableError(
          `page ${page} of the PDF takes more than ${seconds} seconds to read; print it to a new PDF, or save its text.`,
        ),
      );
    }, MAX_PAGE_MILLISECONDS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Page = Awaited<
  ReturnType<Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>['getPage']>
>;

/** @param fonts font names by pdf.js's id; adds those of the page. */
async function extractPieces(page: Page, fonts: Map<string, string>): Promise<TextPiece[]> {
  const { items, styles } = await page.getTextContent();
  if (Object.keys(styles).some((font) => !fonts.has(font))) {
    /* Only drawing commands load the fonts' names. */
    await page.getOperatorList();
    for (const font of Object.keys(styles)) {
      fonts.set(font, page.commonObjs.has(font) ? page.commonObjs.get(font).name : '');
    }
  }
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform;
  const pieces: TextPiece[] = [];
  let hasSpaceBefore = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      hasSpaceBefore = true;
      continue;
    }
    const [ta, tb, tc, td, te, tf] = item.transform;
    const slant = Math.abs(b * ta + d * tb);
    const along = a * ta + c * tb;
    /* Upright text only: vertical or slanted text is a stamp. */
    if (along > 0 && slant < along / 10) {
      const font = fonts.get(item.fontName) ?? '';
      pieces.push({
        text: item.str,
        hasSpaceBefore,
        x: a * te + c * tf + e,
        y: b * te + d * tf + f,
        width: item.width,
        size: Math.hypot(b * tc + d * td, a * tc + c * td),
        bold: BOLD.test(font),
        italic: ITALIC.test(font),
      });
    }
    hasSpaceBefore = false;
  }
  return pieces;
}

function throwDamagedPdf(error: unknown): never {
  if (error instanceof UnreadableError) throw error;
  if (error instanceof Error && error.name === 'PasswordException') {
    throw new UnreadableError('the PDF is locked with a password; save it without one.', {
      cause: error,
    });
  }
  throw new UnreadableError(
    `the PDF is damaged (${errorReason(error)}); download or export it again.`,
    {
      cause: error,
    },
  );
}
