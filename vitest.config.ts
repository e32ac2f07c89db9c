/** Runs the tests; apart from vite.config.ts, whose root is the page's folder. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Models and browsers are loaded by some tests on machines of two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
