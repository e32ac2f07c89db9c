/** Walks a folder for possible transcripts, honouring ignore files. */

import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { compareSiblings } from './siblings.ts';
import {
  fileExtension,
  isIgnoredName,
  mayBeTranscript,
  SUPPORTED_EXTENSIONS,
} from './supported-files.ts';

/** In one folder, the later file wins. */
const IGNORE_FILES = ['.gitignore', '.whosaidignore'];

export interface WalkedFile {
  readonly path: string;
  /** Equal for all links to one file. */
  readonly realPath: string;
  /** Why a folder cannot be read. */
  readonly error?: unknown;
}

export interface WalkOptions {
  /** Ignore patterns that no ignore file can undo. */
  readonly exclude: readonly string[];
  /** Real paths of folders, against link cycles. */
  readonly visited: Set<string>;
  /** Called for each file skipped by its extension. */
  readonly onUnsupported?: (name: string) => void;
}

interface IgnoreRules {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Ordered by name. */
export function walk(folder: string, options: WalkOptions): AsyncGenerator<WalkedFile> {
  return walkInto(folder, [], { folder, patterns: ignore().add(options.exclude) }, options);
}

async function* walkInto(
  folder: string,
  above: readonly IgnoreRules[],
  excluded: IgnoreRules,
  options: WalkOptions,
): AsyncGenerator<WalkedFile> {
  let real: string;
  let entries: Dirent[];
  try {
    real = await realpath(folder);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, realPath: folder, error };
    return;
  }
  if (options.visited.has(real)) return;
  options.visited.add(real);
  const rules = [...above, ...(await readIgnoreRules(folder, entries))];
  for (const entry of entries.sort((a, b) => compareSiblings(a.name, b.name))) {
    if (isIgnoredName(entry.name)) continue;
    const path = join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    const kind = isLink ? await stat(path).catch(() => null) : entry;
    const isFolder = kind?.isDirectory() ?? false;
    if (matchRules(excluded, path, isFolder) || isIgnored(path, isFolder, rules)) continue;
    if (isFolder) yield* walkInto(path, rules, excluded, options);
    else if (!SUPPORTED_EXTENSIONS.has(fileExtension(entry.name)))
      options.onUnsupported?.(entry.name);
    else if (!mayBeTranscript(entry.name)) continue;
    /* A broken link is reported when it is read. */ else if (kind === null || kind.isFile()) {
      yield {
        path,
        realPath: isLink ? await realpath(path).catch(() => path) : join(real, entry.name),
      };
    }
  }
}

async function readIgnoreRules(folder: string, entries: readonly Dirent[]): Promise<IgnoreRules[]> {
  const names = IGNORE_FILES.filter((name) => entries.some((entry) => entry.name === name));
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  );
  return texts.length === 0 ? [] : [{ folder, patterns: ignore().add(texts.join('\n')) }];
}

/** As in git, the deepest ignore file with a matching pattern decides. */
function isIgnored(path: string, isFolder: boolean, rules: readonly IgnoreRules[]): boolean {
  for (const rule of rules.toReversed()) {
    const verdict = matchRules(rule, path, isFolder);
    if (verdict !== null) return verdict;
  }
  return false;
}

/** `null` if no pattern matches. */
function matchRules(
  { folder, patterns }: IgnoreRules,
  path: string,
  isFolder: boolean,
): boolean | null {
  const within = relative(folder, path).split(sep).join('/');
  const { ignored, unignored } = patterns.test(isFolder ? `${within}/` : within);
  return ignored || unignored ? ignored : null;
}

/** The folders above a path, nearest first, up to the root. */
export function ancestorFolders(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...ancestorFolders(folder)];
}
