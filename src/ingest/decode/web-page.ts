/** Web pages, whole or in part. */

import type { DocumentDecoder } from './decode.ts';
import { decodeText } from './text.ts';

/** Bytes in which a page says that it is one. */
const SIGNATURE_WITHIN = 1024;
const HTML = /^[^<a-z]*(?:<(?:!--[^>]*|\?xml[^>]*)>\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const EXTENSIONS = ['.html', '.htm', '.xhtml'];

export const webPage: DocumentDecoder = {
  name: 'a web page',
  extensions: EXTENSIONS,
  matches(bytes, extension) {
    const start = Buffer.from(bytes.subarray(0, SIGNATURE_WITHIN))
      .toString('latin1')
      .replaceAll('\0', '');
    return HTML.test(start) || (EXTENSIONS.includes(extension) && /<[a-z!]/i.test(start));
  },
  /** The parser is loaded when it is first needed. */
  async extractText(bytes) {
    const { htmlToText } = await import('./html.ts');
    return htmlToText(decodeText(bytes));
  },
};
