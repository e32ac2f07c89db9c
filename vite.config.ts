/** Builds the page to where the server looks for it; in development, serves it with the API of `whosaid serve`. */

import { defineConfig } from 'vite';

/** Keeps the browser's `Host` and `Origin`, which the server compares before it allows a change. */
const api = {
  target: process.env.WHOSAID_API ?? 'http://127.0.0.1:7654',
  changeOrigin: false,
};

export default defineConfig({
  root: 'src/web',
  // Patterns, because `/api` alone would match the module `/api.ts` too.
  server: { proxy: { '^/api/': api, '^/media/': api } },
  build: { outDir: '../../dist/web', emptyOutDir: true },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
