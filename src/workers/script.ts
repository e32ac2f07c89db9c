/** A worker's script, as sources run by tsx and as what a build made of them. */

import { extname } from 'node:path';

/** @param script without its extension. */
export function resolveScript(script: URL): { url: URL; execArgv: string[] } {
  const extension = extname(import.meta.url);
  const execArgv = extension === '.ts' ? ['--import', registerTsx()] : process.execArgv;
  return { url: new URL(script.href + extension), execArgv };
}

/** Node 20 does not read TypeScript. With `--import tsx` instead, lazy imports in workers fail. */
function registerTsx(): string {
  const tsx = import.meta.resolve('tsx/esm/api');
  const code = `import { register } from '${tsx}'; register();`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
