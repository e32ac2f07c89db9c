/** Makes of an export the library that it was made of, or adds it to another. */

import type { ImportOptions, ImportSummary } from './import-lines.ts';

export type { ImportOptions, ImportSummary, LineReport } from './import-lines.ts';

/**
 * Makes of an export the library that it was made of, or adds it to another. What the library has stays, so that an import
 * that was interrupted goes on where it ended. A line that cannot be read is reported, and the others are read.
 *
 * @example
 * const { added, failed } = await importLibrary(createReadStream('library.jsonl'), { library: 'restored' });
 * @param source the export's bytes, or what `exportLibrary` yields.
 * @throws WhosaidError `FILE_UNREADABLE` for what is no export, or one of another version; `LIBRARY_MISMATCH` where the
 * library has other speaker edits of the same numbers; and as `index`.
 */
export async function importLibrary(
  source: AsyncIterable<Uint8Array | string>,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  const { importLines } = await import('./import-lines.ts');
  return importLines(source, options);
}
