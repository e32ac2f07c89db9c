/** Finds the recording of a transcript: a file of the same name, in a folder of recordings or beside the transcript. */

import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';

/** Formats that browsers play. */
const MEDIA_KINDS: Readonly<Record<string, Media['kind']>> = {
  '.mp3': 'audio',
  '.m4a': 'audio',
  '.aac': 'audio',
  '.ogg': 'audio',
  '.oga': 'audio',
  '.opus': 'audio',
  '.wav': 'audio',
  '.flac': 'audio',
  '.mp4': 'video',
  '.m4v': 'video',
  '.webm': 'video',
  '.ogv': 'video',
  '.mov': 'video',
};
/** Subtitles often name their language: `talk.en.vtt` of `talk.mp4`. */
const LANGUAGE_SUFFIX = /\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export interface Media {
  readonly folder: string;
  /** The file's name in the folder. */
  readonly name: string;
  readonly kind: 'audio' | 'video';
}

/**
 * @param source the transcript's file.
 * @param folder recordings; searched before the transcript's own folder.
 */
export async function findMedia(source: string, folder: string | null): Promise<Media | null> {
  const whole = basename(source, extname(source));
  const stems = [whole, whole.replace(LANGUAGE_SUFFIX, '')];
  for (const place of [folder, dirname(source)]) {
    if (place === null) continue;
    const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
    const names = entries.flatMap((entry) => (entry.isDirectory() ? [] : entry.name));
    for (const stem of stems) {
      for (const name of names) {
        const extension = extname(name);
        const kind = MEDIA_KINDS[extension.toLowerCase()];
        if (kind === undefined || basename(name, extension) !== stem) continue;
        if (await liesIn(place, name)) return { folder: place, name, kind };
      }
    }
  }
  return null;
}

/** A link may lead to any file of this machine: only those that stay in the folder are followed. */
async function liesIn(folder: string, name: string): Promise<boolean> {
  try {
    const [real, place] = await Promise.all([realpath(join(folder, name)), realpath(folder)]);
    return (
      real.startsWith(place.endsWith(sep) ? place : place + sep) && (await stat(real)).isFile()
    );
  } catch {
    return false; // A link to nothing.
  }
}
