/** Examines a library, and mends what can be derived. */

import { WhosaidError } from '../domain/error.ts';
import { HNSW_FROM } from '../domain/vector-search.ts';
import type { TranscriptSummary } from '../domain/views.ts';
import { BUNDLED } from '../embed/models.ts';
import { examineLibrary, type Finding } from '../index/doctor.ts';
import type { LibraryReader } from '../index/library.ts';
import { findPlace } from '../index/place.ts';
import { buildHeader, DEFAULT_LIBRARY, loadModel, withReader, withWriter } from './open.ts';

export type { Finding };

/** The one language whose meaning the bundled model knows. */
const BUNDLED_LANGUAGE = 'en';

/**
 * Checks structure, checksums, offsets, segments, the graph, leftovers, uploads, permissions and the model. With `repair`, mends
 * what can be derived: segments and graph are built again, damaged transcripts are read again the next time that their files
 * are indexed.
 *
 * @example
 * for (const { isRepairable, problem } of await examine('.whosaid', { repair: true })) console.log(problem, isRepairable);
 * @returns what was found, before any repair.
 * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED`; `LIBRARY_BUSY` for a repair while another process writes.
 */
export async function examine(
  library: string = DEFAULT_LIBRARY,
  { repair = false }: { readonly repair?: boolean } = {},
): Promise<Finding[]> {
  const place = await findPlace(library);
  const { model } = await place.header();
  const found =
    place.folder === null ? [] : examineLibrary(place.folder, buildHeader(model), repair);
  const isAltered = found.some(({ isRepairable }) => !isRepairable);
  if (repair && !isAltered) await withWriter(library, async () => {}).catch(() => {}); // Altered rows make no segment.
  return [...found, ...(await examineModel(library, model.model))];
}

/** Whether questions can be asked: rules and model are those that the library was made with. */
async function examineModel(library: string, model: string): Promise<Finding[]> {
  try {
    const hints = await withReader(library, (opened) => findHints(opened, model));
    const { identity } = await loadModel(model);
    const place = await findPlace(library);
    await (await place.openReader(buildHeader(identity))).close();
    return hints;
  } catch (error) {
    if (!(error instanceof WhosaidError)) throw error;
    const problem = 'No question can be asked';
    return [{ problem, remedy: error.message, isRepairable: false }];
  }
}

async function findHints(library: LibraryReader, model: string): Promise<Finding[]> {
  const { passages, vectors, hnswlib } = await library.stats();
  const isScanned =
    !hnswlib && (vectors === 'hnsw' || (vectors === 'auto' && passages >= HNSW_FROM));
  const foreign = model === BUNDLED ? (await library.list()).filter(isForeign) : [];
  return [
    ...(isScanned
      ? [hint('All vectors are scanned', 'Install hnswlib-node to answer faster.')]
      : []),
    ...(foreign.length > 0
      ? [
          hint(
            `${foreign.length === 1 ? '1 transcript is' : `${foreign.length} transcripts are`} not in English, and the bundled model knows the meaning of English only`,
            'Their words are found; for their meaning, use a model of several languages.',
          ),
        ]
      : []),
  ];
}

const isForeign = ({ language }: TranscriptSummary): boolean =>
  language !== null && language !== BUNDLED_LANGUAGE;

const hint = (problem: string, remedy: string): Finding => {
  return { problem, remedy, isRepairable: false, isHint: true };
};
