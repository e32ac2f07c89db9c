/** Which names look like labels that software gave. */

import { expect, it } from 'vitest';
import { isMachineLabel } from '#src/domain/machine-label.ts';

it.each(['Speaker 1', 'SPEAKER_00', 'spk_2', 'Speaker A', 'B', 'Unidentified Analyst', 'Unknown'])(
  '%s is a machine label',
  (name) => {
    expect(isMachineLabel(name)).toBe(true);
  },
);

it.each(['Ada Quill', 'Operator', 'Unger', 'J. R. Vostok'])('%s is none', (name) => {
  expect(isMachineLabel(name)).toBe(false);
});
