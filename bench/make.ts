/** Makes the libraries that the other benchmarks measure, and the peer's tables beside them: once, in some minutes. */

import { libraryOfSize, PEERS_UP_TO, passagesIn, SIZES } from './libraries.ts';
import { lanceHybrid } from './peers/lance.ts';

for (const size of SIZES) {
  const library = await libraryOfSize(size);
  console.log(`${await passagesIn(library)} passages`);
  if (size <= PEERS_UP_TO) await lanceHybrid(library);
}
