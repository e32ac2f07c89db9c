/** Which files may be transcripts, by name alone. */

import { ARCHIVE_EXTENSIONS } from '../archive/archive.ts';
import { DOCUMENT_DECODERS } from '../decode/decode.ts';
import { FORMATS } from '../parse/formats.ts';

export const SUPPORTED_EXTENSIONS: ReadonlySet<string> = new Set([
  ...[...FORMATS, ...DOCUMENT_DECODERS].flatMap(({ extensions }) => extensions),
  ...ARCHIVE_EXTENSIONS,
]);

export const SIDECAR_FILE = 'whosaid.json';

/** Common text files that are never transcripts. */
const NON_TRANSCRIPTS =
  /^(?:(?:readme|license|licence|changelog|contributing|notice)(?:\.[^.]*)?|whosaid\.json)$/i;
/** Hidden files, packages, and macOS metadata in archives. */
const IGNORED_NAME = /^(?:\.|node_modules$|__MACOSX$)/;

/** @param name of a file or folder, without its path. */
export const isIgnoredName = (name: string): boolean => IGNORED_NAME.test(name);

/** Lower case with dot; without a final `.gz`. */
export function fileExtension(name: string): string {
  return /(\.[^./\\]*)(?:\.gz)?$/i.exec(name)?.[1].toLowerCase() ?? '';
}

/** @param path within the folder or archive that the user named. */
export function mayBeTranscript(path: string): boolean {
  const names = path.split(/[\\/]/);
  const name = names.at(-1) ?? '';
  return (
    !names.some(isIgnoredName) &&
    !NON_TRANSCRIPTS.test(name) &&
    SUPPORTED_EXTENSIONS.has(fileExtension(name))
  );
}
