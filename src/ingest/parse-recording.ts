/** Files that may be of one recording → their transcripts, and which of those are copies of a richer one. */

import { WhosaidError } from '../domain/error.ts';
import type { Transcript } from '../domain/transcript.ts';
import { findOriginals } from './originals.ts';
import type { Overrides } from './parse/overrides.ts';
import { type ParsedFile, parseFile, type RawFile } from './parse/parse.ts';

export interface FileOfRecording extends RawFile {
  readonly overrides: Overrides;
}

export type ParsedOrError = ParsedFile | { readonly error: unknown };

export interface ParsedRecording {
  /** One for each file. */
  readonly files: readonly ParsedOrError[];
  /** For each transcript the richest with the same words: itself, where it is no copy. */
  readonly originals: ReadonlyMap<Transcript, Transcript>;
}

export const isParsed = (one: ParsedOrError): one is ParsedFile => 'transcript' in one;

export async function parseRecording(files: readonly FileOfRecording[]): Promise<ParsedRecording> {
  const parsed: ParsedOrError[] = [];
  for (const { source, bytes, overrides } of files)
    parsed.push(await parseFile({ source, bytes }, overrides).catch((error) => ({ error })));
  const read = parsed.filter(isParsed);
  const words = read.length === 0 ? [] : await readWordsAlone(files, parsed);
  const all = [...read, ...words.filter((one) => one !== null)];
  const originals = findOriginals(all.map(({ transcript }) => transcript));
  const isCopy = ({ transcript }: ParsedFile): boolean => originals.get(transcript) !== transcript;
  return {
    files: parsed.map((one, i) => {
      const alone = words[i] ?? null;
      return alone !== null && isCopy(alone) ? alone : one;
    }),
    originals,
  };
}

/** Text that names nobody may be the words of a file beside it; `null` for all other files. */
function readWordsAlone(
  files: readonly FileOfRecording[],
  parsed: readonly ParsedOrError[],
): Promise<(ParsedFile | null)[]> {
  return Promise.all(
    parsed.map((one, i) => {
      const isText =
        !isParsed(one) && one.error instanceof WhosaidError && one.error.code === 'NO_SPEAKERS';
      if (!isText) return null;
      const { source, bytes, overrides } = files[i];
      return parseFile({ source, bytes }, { ...overrides, noSpeakers: true }).catch(() => null);
    }),
  );
}
