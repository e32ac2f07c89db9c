/** A document type. A new one is a file that exports this and a line in `decode.ts`. */
export interface DocumentDecoder {
  /** With its article, for error messages. */
  readonly name: string;
  /** Lower case with dot; these files of a folder are considered. */
  readonly extensions: readonly string[];
  /** By content; the extension (lower case, with dot) only decides between several readings. */
  matches(bytes: Uint8Array, extension: string): boolean;
  /**
   * Text as Markdown: a line per line or paragraph, a blank line between blocks, `## Heading`, `**bold**`,
   * `*italic*`, `- item`.
   * @throws UnreadableError
   */
  extractText(bytes: Uint8Array): Promise<string>;
}
