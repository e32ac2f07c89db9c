/** Builds the libraries that the other benchmarks measure, and LanceDB's tables beside them. Takes minutes, once. */

import { countPassages, ensureLibrary, LIBRARY_SIZES, MAX_PEER_SIZE } from './libraries.ts';
import { openLanceSearch } from './peers/lance.ts';

for (const size of LIBRARY_SIZES) {
  const library = await ensureLibrary(size);
  console.log(`${await countPassages(library)} passages`);
  if (size <= MAX_PEER_SIZE) await openLanceSearch(library);
}
