/** All that reads files, for one lazy import: searching needs none of it. */

export { discoverFiles } from './discover/discover.ts';
export { expandArchives } from './discover/expand-archives.ts';
export { indexFiles } from './index-files.ts';
export { buildEntry, createPreparer } from './prepare.ts';
export { previewFiles } from './preview.ts';
