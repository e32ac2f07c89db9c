/** What files are read with. Imported when they are: asking needs none of it. */

export { indexFiles } from './indexing.ts';
export { buildEntry, createPreparer } from './preparing.ts';
export { previewFiles } from './previewing.ts';
export { expandArchives } from './sources/open.ts';
export { discoverFiles } from './sources/sources.ts';
