/** Typed arrays side by side in one buffer. */

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
export type TableLengths<T extends ColumnTypes> = Readonly<Record<keyof T, number>>;

/** Byte offsets of the arrays, and the end of the last one. */
export interface MemoryLayout<T extends ColumnTypes> {
  readonly types: T;
  readonly lengths: TableLengths<T>;
  readonly at: Readonly<Record<keyof T, number>>;
  readonly end: number;
}

/** Cache-line alignment in bytes. */
const ALIGNMENT = 64;

/** @param from byte offset of the first array. */
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

/** The arrays as views, without copying. */
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
