/** Web pages, whole or in part. */

import { decode } from '../decode.ts';
import type { Document } from './documents.ts';

/** Bytes in which a page says that it is one. */
const START = 1024;
const HTML = /^[^<a-z]*(?:<(?:!--[^>]*|\?xml[^>]*)>\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const EXTENSIONS = ['.html', '.htm', '.xhtml'];

export const webPage: Document = {
  name: 'a web page',
  extensions: EXTENSIONS,
  matches(bytes, extension) {
    const start = Buffer.from(bytes.subarray(0, START)).toString('latin1').replaceAll('\0', '');
    return HTML.test(start) || (EXTENSIONS.includes(extension) && /<[a-z!]/i.test(start));
  },
  /** The parser is loaded when it is first needed. */
  async text(bytes) {
    const { htmlText } = await import('./html.ts');
    return htmlText(decode(bytes));
  },
};
