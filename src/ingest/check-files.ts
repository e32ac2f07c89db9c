/** Which files are new or changed, by what the library remembers of them; the files of one recording are parsed together. */

import { existsSync } from 'node:fs';
import type { TranscriptSummary } from '../domain/views.ts';
import { type InputFile, STDIN_SOURCE } from './discover/discover.ts';
import { hashFile, isSameReading } from './discover/file-hash.ts';
import { readBounded } from './discover/read-bytes.ts';
import { groupSiblings } from './discover/siblings.ts';
import type { StoredFileMatcher } from './discover/stored-files.ts';
import {
  describeFailure,
  type FileCopy,
  type FileFailure,
  type FileToPrepare,
  type PreparedFile,
  type Preparer,
} from './prepare.ts';

/** A file, its stored transcript and what is known of it before it is parsed. */
export interface CheckedFile {
  readonly file: InputFile;
  readonly before?: TranscriptSummary;
  /** Not asked for, but stored as of the same recording: reported only if it changes. */
  readonly isUnasked: boolean;
  /** `null` if it cannot be read. */
  readonly content: FileToPrepare | null;
  /** `null` for a file that is new or has changed. */
  readonly settled: FileCopy | FileFailure | 'unchanged' | null;
}

export interface PreparedCheckedFile extends Omit<CheckedFile, 'content' | 'settled'> {
  readonly result: PreparedFile;
}

/** Matches files with stored transcripts, one by one: each match depends on those before it. */
export async function* checkGroups(
  files: Iterable<InputFile> | AsyncIterable<InputFile>,
  stored: StoredFileMatcher<TranscriptSummary>,
): AsyncGenerator<CheckedFile[]> {
  for await (const group of groupSiblings(files)) {
    const checked: CheckedFile[] = [];
    for (const file of group) checked.push(await checkFile(file, stored, false));
    if (checked.some(({ settled }) => settled === null)) {
      for (const file of storedSiblings(group, stored))
        checked.push(await checkFile(file, stored, true));
    }
    yield checked;
  }
}

/** Files of the group's recording that the library knows and nobody asked for now. */
function storedSiblings(
  group: readonly InputFile[],
  stored: StoredFileMatcher<TranscriptSummary>,
): InputFile[] {
  const [{ path, overridesFor }] = group;
  if (path === STDIN_SOURCE) return [];
  const replaced = new Set(group.map((file) => stored.replaced(file.path)));
  return stored
    .siblings(path)
    .filter((one) => !replaced.has(one))
    .map(({ source }) => source)
    .filter((source) => !group.some((file) => file.path === source) && existsSync(source))
    .map((source) => {
      return {
        path: source,
        isExplicit: false,
        readBytes: () => readBounded(source),
        overridesFor,
      };
    });
}

async function checkFile(
  file: InputFile,
  stored: StoredFileMatcher<TranscriptSummary>,
  isUnasked: boolean,
): Promise<CheckedFile> {
  const { path: source, isExplicit } = file;
  try {
    const bytes = await file.readBytes();
    const overrides = await file.overridesFor(source);
    const hash = hashFile(bytes, overrides);
    const before = await stored.match({ source, hash });
    const original = before === undefined ? await stored.findOriginal({ source, hash }) : undefined;
    const isUnchanged = before?.source === source && isSameReading(before.hash, hash);
    const storedHash = isUnchanged ? before.hash : null;
    return {
      file,
      before,
      isUnasked,
      content: { source, isExplicit, bytes, overrides, hash, storedHash },
      settled: isUnchanged ? 'unchanged' : original ? { copyOf: original.source } : null,
    };
  } catch (error) {
    const settled = describeFailure(error, source, isExplicit);
    return { file, isUnasked, content: null, settled };
  }
}

/** Parses all files of a recording anew where one is new or has changed: another may be the richest now. */
export async function prepareGroup(
  group: readonly CheckedFile[],
  preparer: Preparer,
): Promise<PreparedCheckedFile[]> {
  const paths = new Set(group.map(({ file }) => file.path));
  const isSettled = ({ content, settled }: CheckedFile): boolean =>
    content === null ||
    (settled !== null && typeof settled === 'object' && 'copyOf' in settled
      ? !paths.has(settled.copyOf)
      : false);
  const isNew = group.some(({ settled }) => settled === null);
  const contents = isNew
    ? group.flatMap((one) => (one.content === null || isSettled(one) ? [] : one.content))
    : [];
  const prepared = contents.length > 0 ? await preparer.prepare(contents) : [];
  return group.map(({ file, before, isUnasked, content, settled }) => {
    const result = prepared[content === null ? -1 : contents.indexOf(content)] ?? settled;
    if (result === null) throw new Error('a new file was not prepared');
    return { file, before, isUnasked, result };
  });
}
