import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileAll } from '../wasm.ts';

it('every WebAssembly module is what its source makes', async () => {
  const modules = await compileAll();
  expect(modules.size).toBeGreaterThan(0);
  for (const [path, content] of modules) expect(readFileSync(path, 'utf8')).toBe(content);
});
