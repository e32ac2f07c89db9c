/** The fields that a shape names, found in a record: paths with the unit of their numbers. */

import { type Path, parsePath, recordsAt, valueAt } from './paths.ts';
import { type TimeUnit, unitInName } from './record-times.ts';
import type { RecordShape, WordFields } from './shape.ts';

export interface Field {
  readonly path: Path;
  readonly unit: TimeUnit;
}

export const toFields = (
  paths: readonly string[] | undefined,
  unit: TimeUnit = 'seconds',
): Field[] =>
  (paths ?? []).map((path) => ({
    path: parsePath(path),
    unit: unitInName(path.slice(path.lastIndexOf('.') + 1)) ?? unit,
  }));

export const toWordFields = ({ list, text, start, end }: WordFields, unit?: TimeUnit) => ({
  list: parsePath(list),
  text: toFields(text),
  start: toFields(start, unit),
  end: toFields(end, unit),
});

/** Of the first field that has one. */
export function firstOf<T>(
  fields: readonly Field[],
  record: unknown,
  read: (value: unknown) => T | null | undefined,
): T | null {
  for (const { path } of fields) {
    const value = read(valueAt(record, path));
    if (value !== null && value !== undefined) return value;
  }
  return null;
}

export const hasValue = (
  record: unknown,
  { field, values }: { readonly field: string; readonly values: readonly string[] },
): boolean => values.includes(String(valueAt(record, parsePath(field))));

/** Times that two lists write alike. */
export const timeKey = (written: unknown): number => Math.round(Number(written) * 1000);

/** Who speaks at a time, of a shape whose records refer to speakers by it; between two times it is who spoke last. */
export function speakersByTime(
  root: unknown,
  { speakersByTime }: RecordShape,
): (written: unknown) => unknown {
  const found = new Map<number, unknown>();
  if (!speakersByTime) return () => undefined;
  const [start, speaker] = [parsePath(speakersByTime.start), parsePath(speakersByTime.speaker)];
  for (const { value } of recordsAt(root, parsePath(speakersByTime.list)))
    found.set(timeKey(valueAt(value, start)), valueAt(value, speaker));
  const times = speakersByTime.isRange ? [...found.keys()].sort((a, b) => a - b) : [];
  return (written) => {
    const key = timeKey(written);
    return found.get(times.length > 0 ? (times[lastAtMost(times, key)] ?? key) : key);
  };
}

/** The index of the last number that is not above the given one, of numbers in order; -1 for none. */
function lastAtMost(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
