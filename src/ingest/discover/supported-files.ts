/** Which files of a folder or an archive may be transcripts, by their names alone. */

import { ARCHIVE_EXTENSIONS } from '../archive/archive.ts';
import { DOCUMENT_DECODERS } from '../decode/decode.ts';
import { FORMATS } from '../parse/formats.ts';

/** Of all that can be read. */
export const SUPPORTED_EXTENSIONS: ReadonlySet<string> = new Set([
  ...[...FORMATS, ...DOCUMENT_DECODERS].flatMap(({ extensions }) => extensions),
  ...ARCHIVE_EXTENSIONS,
]);

/** Where what is known of many transcripts is written, see `src/ingest/discover/sidecars.ts`. */
export const SIDECAR_FILE = 'whosaid.json';

/** Texts that lie beside transcripts in many folders and are none. */
const NON_TRANSCRIPTS =
  /^(?:(?:readme|license|licence|changelog|contributing|notice)(?:\.[^.]*)?|whosaid\.json)$/i;
/** Folders of programs, and what macOS adds to the archives that it makes. */
const IGNORED_NAME = /^(?:\.|node_modules$|__MACOSX$)/;

/** Whether a file or a folder is looked at, given its own name. */
export const isIgnoredName = (name: string): boolean => IGNORED_NAME.test(name);

/** The extension in lower case with the dot; of what is packed alone, that of the file that was. */
export function fileExtension(name: string): string {
  return /(\.[^./\\]*)(?:\.gz)?$/i.exec(name)?.[1].toLowerCase() ?? '';
}

/** @param path in the folder or archive that the user named. */
export function mayBeTranscript(path: string): boolean {
  const names = path.split(/[\\/]/);
  const name = names.at(-1) ?? '';
  return (
    !names.some(isIgnoredName) &&
    !NON_TRANSCRIPTS.test(name) &&
    SUPPORTED_EXTENSIONS.has(fileExtension(name))
  );
}
