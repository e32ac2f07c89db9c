/** `whosaid/parse`: transcripts from texts and web pages, without native dependencies, in browsers too. */

import { decodeText } from '../ingest/decode/text.ts';
import { webPage } from '../ingest/decode/web-page.ts';
import type { Overrides } from '../ingest/parse/overrides.ts';
import { type ParsedFile, parseText } from '../ingest/parse/parse-text.ts';

export { type ErrorCode, WhosaidError } from '../domain/error.ts';
export * from '../domain/transcript.ts';
export type { Overrides } from '../ingest/parse/overrides.ts';
export type { ParsedFile } from '../ingest/parse/parse-text.ts';
export type { QuotedLine, ReadingWarning, WarningCode } from '../ingest/parse/quality/warning.ts';

/**
 * Reads a transcript in any of the formats of text: labelled lines, subtitles, JSON, CSV, web pages and so on. PDF and Word
 * documents need `index`, under Node.
 *
 * @param name of the file, which may tell its day, its title and its format.
 * @throws WhosaidError `FILE_UNREADABLE`, `NO_TRANSCRIPT` or `NO_SPEAKERS`.
 * @example
 * const { transcript, warnings } = await parse(await file.text(), file.name);
 * for (const { speaker, text } of transcript.turns) console.log(`${speaker.name}: ${text}`);
 */
export async function parse(
  content: string | Uint8Array,
  name: string,
  overrides: Overrides = {},
): Promise<ParsedFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const extension = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
  const text = webPage.matches(bytes, extension)
    ? await webPage.extractText(bytes)
    : decodeText(bytes);
  return parseText(text, name, overrides);
}
