/** The registry of documents: files whose text has to be taken out of them before any format can be told. */

import { decode } from '../decode.ts';

/** One way of wrapping text. A new one is one file that exports this and one line here. */
export interface Document {
  readonly name: string;
  /** By content; the extension (lower case, with the dot) only where the content can be several things. */
  matches(bytes: Uint8Array, extension: string): boolean;
  /** One line of text for each line or paragraph, headings and emphasis as Markdown has them. */
  text(bytes: Uint8Array): Promise<string> | string;
}

export const DOCUMENTS: readonly Document[] = [];

/** The text of a file. Throws `Unreadable` when it has none. */
export async function textOf(bytes: Uint8Array, extension: string): Promise<string> {
  const document = DOCUMENTS.find((one) => one.matches(bytes, extension));
  return document ? await document.text(bytes) : decode(bytes);
}
