import { expect, it } from 'vitest';
import { createLabelReader, type MachineLabel } from '#src/ingest/parse/people/machine-labels.ts';

it('keeps labels as they are written, and makes names of bare numbers and letters', () => {
  const labels: [label: MachineLabel, name: string | null][] = [
    ['SPEAKER_00', 'SPEAKER_00'],
    ['spk_0', 'spk_0'],
    ['Speaker 1', 'Speaker 1'],
    [' Ana  Silva ', 'Ana Silva'],
    [0, 'Speaker 0'],
    ['1', 'Speaker 1'],
    ['A', 'Speaker A'],
    ['李', '李'],
    ['', null],
    ['?', null],
    ['UNKNOWN', null],
    ['Unknown Speaker', null],
    [-1, null],
    [null, null],
    [undefined, null],
  ];
  const readLabel = createLabelReader();
  for (const [label, name] of labels)
    expect(readLabel(label)?.name ?? null, String(label)).toBe(name);
  expect(readLabel('A')).toBe(readLabel('A'));
  expect(readLabel('A')?.label).toBe('A');
});

it('leaves out what programs put beside a name, by which the label is still found', () => {
  const readLabel = createLabelReader();
  expect(readLabel('Ben Okoro (he/him)')).toEqual({
    name: 'Ben Okoro',
    label: 'Ben Okoro (he/him)',
  });
  expect(readLabel('Ana Silva (External)')?.name).toBe('Ana Silva');
  expect(readLabel('Tomas Dea (Guest)')).toEqual({
    name: 'Tomas Dea',
    title: 'Guest',
    affiliation: null,
    role: 'guest',
    label: 'Tomas Dea (Guest)',
  });
  expect(readLabel('Ana Silva (CFO)')).toMatchObject({ name: 'Ana Silva', title: 'CFO' });
  expect(readLabel('Tom Acker (Cratehouse)')).toMatchObject({
    name: 'Tom Acker',
    title: null,
    affiliation: 'Cratehouse',
  });
  expect(readLabel("Ben's iPhone (2)")?.name).toBe("Ben's iPhone (2)");
  expect(readLabel('(you)')?.name).toBe('(you)');
});
