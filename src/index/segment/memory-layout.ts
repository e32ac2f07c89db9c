/** Arrays of numbers side by side in one piece of memory. */

type TypedArrayConstructor =
  | Int8ArrayConstructor
  | Uint8ArrayConstructor
  | Int16ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Float32ArrayConstructor;

export type ColumnTypes = Readonly<Record<string, TypedArrayConstructor>>;
export type ColumnTable<T extends ColumnTypes> = {
  readonly [Name in keyof T]: Widened<InstanceType<T[Name]>>;
};
/** In memory of any kind. */
type Widened<A> = A extends Int8Array
  ? Int8Array
  : A extends Uint8Array
    ? Uint8Array
    : A extends Int16Array
      ? Int16Array
      : A extends Int32Array
        ? Int32Array
        : A extends Uint32Array
          ? Uint32Array
          : Float32Array;
/** How many numbers each array has. */
export type TableLengths<T extends ColumnTypes> = Readonly<Record<keyof T, number>>;

/** Where each array stands, in bytes, and where the last one ends. */
export interface MemoryLayout<T extends ColumnTypes> {
  readonly types: T;
  readonly lengths: TableLengths<T>;
  readonly at: Readonly<Record<keyof T, number>>;
  readonly end: number;
}

/** Bytes: arrays begin at multiples of it, as much as a processor fetches at a time. */
const ALIGNMENT = 64;

/** @param from where the first array stands. */
export function computeLayout<T extends ColumnTypes>(
  types: T,
  lengths: TableLengths<T>,
  from = 0,
): MemoryLayout<T> {
  let end = from;
  const at = mapValues(types, (type, name) => {
    const start = end;
    const bytes = lengths[name] * type.BYTES_PER_ELEMENT;
    end = start + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return start;
  });
  return { types, lengths, at, end };
}

/** The arrays as they stand in memory, without copying. */
export function viewTable<T extends ColumnTypes>(
  buffer: ArrayBuffer,
  layout: MemoryLayout<T>,
): ColumnTable<T> {
  const { types, at, lengths } = layout;
  return mapValues(
    types,
    (type, name) => new type(buffer, at[name], lengths[name]),
  ) as ColumnTable<T>;
}

export function tableLengths<T extends ColumnTypes>(
  types: T,
  table: ColumnTable<T>,
): TableLengths<T> {
  return mapValues(types, (_, name) => table[name].length);
}

function mapValues<T extends ColumnTypes, V>(
  types: T,
  of: (type: TypedArrayConstructor, name: keyof T) => V,
): Record<keyof T, V> {
  const entries = Object.entries(types).map(([name, type]) => [name, of(type, name)]);
  return Object.fromEntries(entries) as Record<keyof T, V>;
}
