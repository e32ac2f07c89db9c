/**
 * Overrides for many transcripts at once: a `whosaid.json` in their folder, or above it.
 *
 * ```json
 * {
 *   "board/2025-*.vtt": {
 *     "kind": "meeting",
 *     "speakers": {
 *       "SPEAKER_00": "Jane Doe (CFO, Example Co)",
 *       "SPEAKER_01": { "name": "Ben Okoro", "title": "Analyst", "affiliation": "Hexley Rowe", "role": "analyst" }
 *     }
 *   },
 *   "board/2025-03-04.vtt": { "title": "Budget meeting", "date": "2025-03-04" },
 *   "bot/*.json": { "fields": { "speaker": "usr.nick", "text": "payload", "start": "at", "records": "data.items" } },
 *   "go-time-*.md": { "title": "Go Time #{1}", "kind": "podcast", "tags": ["go"] },
 *   "talks/*.srt": { "noSpeakers": true, "speakers": { "Unknown speaker": "Ana Silva" } }
 * }
 * ```
 *
 * Keys are `.gitignore` patterns of files below the folder, including those in archives. Matching entries are merged;
 * on conflict the later entry wins, and the nearest file; tags add up. `{1}` is what the first wildcard stands for.
 */

import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { WhosaidError } from '../../domain/error.ts';
import { mergeOverrides, type Overrides } from '../parse/overrides.ts';
import type { SidecarEntry } from './sidecar-schema.ts';
import { SIDECAR_FILE } from './supported-files.ts';
import { ancestorFolders } from './walk.ts';

interface SidecarRule {
  readonly files: Ignore;
  readonly overrides: SidecarEntry;
}

/** Reads each `whosaid.json` once, on demand. */
export class Sidecars {
  readonly #entries = new Map<string, Promise<readonly SidecarRule[]>>();

  /** @throws WhosaidError `USAGE` with the `whosaid.json` and the place of the mistake in it. */
  async overridesFor(path: string): Promise<Overrides> {
    let all: Overrides = {};
    /* From the root down, so that the nearest wins. */
    for (const folder of ancestorFolders(path).reverse()) {
      const within = relative(folder, path).split(sep).join('/');
      for (const { files, overrides } of await this.#entriesIn(folder)) {
        if (!files.ignores(within)) continue;
        all = mergeOverrides(all, typeof overrides === 'function' ? overrides(within) : overrides);
      }
    }
    return all;
  }

  #entriesIn(folder: string): Promise<readonly SidecarRule[]> {
    let entries = this.#entries.get(folder);
    if (entries === undefined) {
      entries = readSidecarRules(join(folder, SIDECAR_FILE));
      this.#entries.set(folder, entries);
    }
    return entries;
  }
}

async function readSidecarRules(file: string): Promise<readonly SidecarRule[]> {
  const text = await readIfPresent(file);
  if (text === null) return [];
  /* Lazy import: most folders have no such file. */
  const { parseSidecar } = await import('./sidecar-schema.ts');
  return parseSidecar(text, file).map(([pattern, overrides]) => ({
    files: ignore().add(pattern),
    overrides,
  }));
}

async function readIfPresent(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (/ENOENT|ENOTDIR|EISDIR/.test(String(cause))) return null;
    throw new WhosaidError(
      'USAGE',
      `${file} cannot be read, make it readable or remove it: ${cause}.`,
      { cause },
    );
  }
}
