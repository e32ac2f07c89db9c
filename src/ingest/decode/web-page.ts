/** Web pages and fragments of them. */

import type { DocumentDecoder } from './document-decoder.ts';
import { decodeLatin1 } from './latin-1.ts';
import { decodeText } from './text.ts';

/** Bytes. */
const SIGNATURE_WITHIN = 1024;
/** `<`, in all encodings of web pages. */
const LESS_THAN = 0x3c;
const HTML = /^[^<a-z]*(?:<(?:!--[^>]*|\?xml[^>]*)>\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
/** Around the messages of a chat exported by Telegram Desktop. */
const TELEGRAM = '<div class="page_body chat_page">';
const EXTENSIONS = ['.html', '.htm', '.xhtml'];

export const webPage: DocumentDecoder = {
  name: 'a web page',
  extensions: EXTENSIONS,
  matches(bytes, extension) {
    const bytesAtStart = bytes.subarray(0, SIGNATURE_WITHIN);
    if (!bytesAtStart.includes(LESS_THAN)) return false;
    const start = decodeLatin1(bytesAtStart).replaceAll('\0', '');
    return HTML.test(start) || (EXTENSIONS.includes(extension) && /<[a-z!]/i.test(start));
  },
  async extractText(bytes) {
    const html = decodeText(bytes);
    if (html.includes(TELEGRAM)) {
      const { telegramPageToText } = await import('./telegram-page.ts');
      return telegramPageToText(html);
    }
    const { htmlToText } = await import('./html.ts');
    return htmlToText(html);
  },
};
