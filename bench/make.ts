/** Makes the libraries that the other benchmarks measure: once, in some minutes. */

import { libraryOfSize, passagesIn, SIZES } from './libraries.ts';

for (const size of SIZES) {
  console.log(`${await passagesIn(await libraryOfSize(size))} passages`);
}
