/** The files of a folder that may be transcripts, at any depth, without those that ignore files leave out. */

import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { EXTENSIONS, extensionOf, isForeign, mayBeTranscript } from '../read/wanted.ts';

/** Files whose patterns say what is not looked at in their folder and below it. The last one that says anything holds. */
const IGNORE_FILES = ['.gitignore', '.whosaidignore'];

export interface Walked {
  readonly path: string;
  /** The same for the same file, whatever links lead to it. */
  readonly real: string;
  /** Why a folder cannot be looked into. */
  readonly error?: unknown;
}

export interface Walk {
  /** Patterns as in an ignore file; no such file can undo them. */
  readonly exclude: readonly string[];
  /** Folders gone into, by their real path: none is twice, however links go round. */
  readonly seen: Set<string>;
  /** Told of each file that is not taken because of its extension. */
  readonly onOther?: (name: string) => void;
}

interface Rules {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Files in order of their names, folders among them. */
export function walk(folder: string, how: Walk): AsyncGenerator<Walked> {
  return walkInto(folder, [], { folder, patterns: ignore().add(how.exclude) }, how);
}

async function* walkInto(
  folder: string,
  above: readonly Rules[],
  excluded: Rules,
  how: Walk,
): AsyncGenerator<Walked> {
  let real: string;
  let entries: Dirent[];
  try {
    real = await realpath(folder);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, real: folder, error };
    return;
  }
  if (how.seen.has(real)) return;
  how.seen.add(real);
  const rules = [...above, ...(await rulesIn(folder, entries))];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isForeign(entry.name)) continue;
    const path = join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    const kind = isLink ? await stat(path).catch(() => null) : entry;
    const isFolder = kind?.isDirectory() ?? false;
    if (says(excluded, path, isFolder) || isIgnored(path, isFolder, rules)) continue;
    if (isFolder) yield* walkInto(path, rules, excluded, how);
    else if (!EXTENSIONS.has(extensionOf(entry.name))) how.onOther?.(entry.name);
    else if (!mayBeTranscript(entry.name)) continue;
    // A link that leads nowhere is found out when it is read, and told.
    else if (kind === null || kind.isFile()) {
      yield {
        path,
        real: isLink ? await realpath(path).catch(() => path) : join(real, entry.name),
      };
    }
  }
}

async function rulesIn(folder: string, entries: readonly Dirent[]): Promise<Rules[]> {
  const names = IGNORE_FILES.filter((name) => entries.some((entry) => entry.name === name));
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  );
  return texts.length === 0 ? [] : [{ folder, patterns: ignore().add(texts.join('\n')) }];
}

/** The deepest ignore file that says anything about a path holds, as in git. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const one of rules.toReversed()) {
    const verdict = says(one, path, isFolder);
    if (verdict !== null) return verdict;
  }
  return false;
}

/** Whether the path is to be ignored; `null` where no pattern is about it. */
function says({ folder, patterns }: Rules, path: string, isFolder: boolean): boolean | null {
  const within = relative(folder, path).split(sep).join('/');
  const { ignored, unignored } = patterns.test(isFolder ? `${within}/` : within);
  return ignored || unignored ? ignored : null;
}
