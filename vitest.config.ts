/** Suites: `unit` runs the sources, `e2e` what `npm run build` made, `cluster` needs nodes. The page has vite.config.ts. */

import { defineConfig } from 'vitest/config';

/** Where to write the counts as JSON, for `.ci/run`. */
const report = process.env.WHOSAID_TEST_REPORT;

export default defineConfig({
  test: {
    // Some tests load models or browsers, on machines of two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Damaged PDFs, see src/ingest/decode/pdf/pdf.ts.
    onUnhandledError: ({ stack = '' }) => !stack.includes('pdfjs'),
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/cluster/**'],
        },
      },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'] } },
      ...(process.env.WHOSAID_TEST_NODES
        ? [
            {
              extends: true as const,
              test: { name: 'cluster', include: ['test/cluster/**/*.test.ts'] },
            },
          ]
        : []),
    ],
  },
});
