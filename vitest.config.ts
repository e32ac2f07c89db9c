/** Runs the tests; apart from vite.config.ts, whose root is the page's folder. */

import { defineConfig } from 'vitest/config';

/** Where to leave the counts for a machine to read. */
const report = process.env.WHOSAID_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Models and browsers are loaded by some tests, on machines of two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Of damaged PDFs, see src/ingest/decode/pdf/pdf.ts.
    onUnhandledError: ({ stack = '' }) => !stack.includes('pdfjs'),
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
