/** How a question was understood, in one line. */

import { expect, it } from 'vitest';
import { formatParsedQuery } from '#src/cli/format-results.ts';
import { queryFor } from '../support.ts';

it.each([
  [{ role: ['host' as const] }, 'looking for “kelp”, role: host'],
  [{ notSpeaker: ['Ada', 'Ben'] }, 'looking for “kelp”, speaker: not Ada, Ben'],
  [{ after: '2025-01-01' }, 'looking for “kelp”, after: 2025-01-01'],
  [{}, ''],
])('%j is told', (filters, line) => {
  expect(formatParsedQuery({ ...queryFor('kelp'), asked: 'kelp', filters })).toBe(line);
});
