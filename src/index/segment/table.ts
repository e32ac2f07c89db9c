/** Arrays of numbers side by side in one piece of memory. */

type TypedArrayConstructor =
  | Int8ArrayConstructor
  | Uint8ArrayConstructor
  | Int16ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Float32ArrayConstructor;

export type Types = Readonly<Record<string, TypedArrayConstructor>>;
export type Table<T extends Types> = { readonly [Name in keyof T]: Widened<InstanceType<T[Name]>> };
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
export type Lengths<T extends Types> = Readonly<Record<keyof T, number>>;

/** Where each array stands, in bytes, and where the last one ends. */
export interface Layout<T extends Types> {
  readonly types: T;
  readonly lengths: Lengths<T>;
  readonly at: Readonly<Record<keyof T, number>>;
  readonly end: number;
}

/** Bytes: arrays begin at multiples of it, as much as a processor fetches at a time. */
const ALIGNMENT = 64;

/** @param from where the first array stands. */
export function layOut<T extends Types>(types: T, lengths: Lengths<T>, from = 0): Layout<T> {
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
export function tableIn<T extends Types>(buffer: ArrayBuffer, layout: Layout<T>): Table<T> {
  const { types, at, lengths } = layout;
  return mapValues(types, (type, name) => new type(buffer, at[name], lengths[name])) as Table<T>;
}

export function lengthsOf<T extends Types>(types: T, table: Table<T>): Lengths<T> {
  return mapValues(types, (_, name) => table[name].length);
}

function mapValues<T extends Types, V>(
  types: T,
  of: (type: TypedArrayConstructor, name: keyof T) => V,
): Record<keyof T, V> {
  const entries = Object.entries(types).map(([name, type]) => [name, of(type, name)]);
  return Object.fromEntries(entries) as Record<keyof T, V>;
}
