/** What files are read with. Imported when they are: asking needs none of it. */

export { indexFiles } from './indexing.ts';
export { entryOf, preparerWith } from './preparing.ts';
export { previewFiles } from './previewing.ts';
export { openAll } from './sources/open.ts';
export { findSources } from './sources/sources.ts';
