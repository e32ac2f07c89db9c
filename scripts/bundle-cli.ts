/** Joins the modules of the command line into few files: reading three hundred takes longer than answering a question. */

import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build } from 'vite';

const FOLDER = resolve('dist/cli');
const PROGRAM = resolve(FOLDER, 'whosaid.js');

/** All stand in one folder, so that what is found from one is found from another. */
const CHUNK = 'chunk-';
for (const name of readdirSync(FOLDER)) if (name.startsWith(CHUNK)) rmSync(resolve(FOLDER, name));
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: PROGRAM,
    outDir: FOLDER,
    emptyOutDir: false,
    minify: false,
    target: 'node20',
    rolldownOptions: {
      output: { entryFileNames: 'whosaid.js', chunkFileNames: `${CHUNK}[name].js` },
    },
  },
  plugins: [
    {
      /* Workers, the model and the samples are found from where a module was. */
      name: 'original-urls',
      transform: (code, id) =>
        code
          .split('import.meta.url')
          .join(`new URL('${relative(FOLDER, id).replaceAll('\\', '/')}', import.meta.url).href`),
    },
  ],
});
chmodSync(PROGRAM, 0o755);
