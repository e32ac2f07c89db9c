/** Models of the hub on this machine: where they are kept, from where they come, and whether they may be fetched. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface HubSettings {
  /** Where fetched models are kept. */
  readonly cache: string;
  /** Another address than the hub's own, of the same layout; `null` for the hub. */
  readonly mirror: string | null;
  /** Nothing is fetched. */
  readonly offline: boolean;
}

/** As `XDG_CACHE_HOME`, `WHOSAID_HUB` and `WHOSAID_OFFLINE` say. */
export function hubSettings(): HubSettings {
  const { XDG_CACHE_HOME, WHOSAID_HUB, WHOSAID_OFFLINE = '' } = process.env;
  return {
    cache: join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'whosaid', 'models'),
    mirror: WHOSAID_HUB ?? null,
    offline: !['', '0', 'false'].includes(WHOSAID_OFFLINE),
  };
}

export interface CachedModel {
  readonly model: string;
  readonly megabytes: number;
}

/** Fetched models, by name. */
export function listCachedModels(cache: string): CachedModel[] {
  return subfolders(cache)
    .flatMap((owner) => subfolders(join(cache, owner)).map((name) => `${owner}/${name}`))
    .map((model) => ({ model, megabytes: megabytesIn(join(cache, model)) }))
    .filter(({ megabytes }) => megabytes > 0);
}

const subfolders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? entry.name : [],
      )
    : [];

/** Whole megabytes, rounded up. */
export function megabytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const bytes = files.reduce(
    (sum, file) => sum + (file.isFile() ? statSync(join(file.parentPath, file.name)).size : 0),
    0,
  );
  return Math.ceil(bytes / 1e6);
}
