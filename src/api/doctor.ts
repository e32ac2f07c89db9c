/** Examines a library, and mends what can be derived. */

import { examineLibrary, type Finding } from '../index/doctor.ts';
import { readHeader } from '../index/open.ts';
import { buildHeader, DEFAULT_LIBRARY, withWriter } from './open.ts';

export type { Finding };

/**
 * Checks structure, checksums, offsets, segments, uploads and permissions. With `repair`, mends what can be derived: segments
 * are built again, damaged transcripts are read again the next time that their files are indexed.
 *
 * @returns what was found, before any repair.
 * @throws WhosaidError as `openLibrary`.
 */
export async function examine(
  library: string = DEFAULT_LIBRARY,
  { repair = false }: { readonly repair?: boolean } = {},
): Promise<Finding[]> {
  const header = buildHeader(readHeader(library).model);
  const found = examineLibrary(library, header, repair);
  const isAltered = found.some(({ isRepairable }) => !isRepairable);
  if (repair && !isAltered) await withWriter(library, async () => {}).catch(() => {}); // Altered rows make no segment.
  return found;
}
