/** `npm run wasm`: compiles every src/…/x.wat into a module beside it, x.wasm.ts, so that the package ships code alone. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import loadWabt from 'wabt';

const SOURCES = fileURLToPath(new URL('src', import.meta.url));

/** The content of each module, by its path. */
export async function compileAll(): Promise<Map<string, string>> {
  const wabt = await loadWabt();
  const modules = new Map<string, string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.wat')) continue;
    const source = join(SOURCES, file);
    const parsed = wabt.parseWat(file, readFileSync(source, 'utf8'), { simd: true });
    parsed.validate();
    const base64 = Buffer.from(parsed.toBinary({}).buffer).toString('base64');
    parsed.destroy();
    modules.set(
      source.replace(/\.wat$/, '.wasm.ts'),
      `/** Made of ${basename(file)} by \`npm run wasm\`. */\n\nexport const WASM =\n  '${base64}';\n`,
    );
  }
  return modules;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of await compileAll()) writeFileSync(path, content);
}
