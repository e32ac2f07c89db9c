/** Dotted paths into JSON: `results.alternatives.content`. A list on the way stands for its first item. */

export type Path = readonly string[];

export const parsePath = (path: string): Path => (path === '' ? [] : path.split('.'));

const ownValue = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? Object.getOwnPropertyDescriptor(object, key)?.value : undefined;

/** `undefined` if there is nothing. A number as key picks that item of a list. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (Array.isArray(found) && !/^\d+$/.test(key)) found = found[0];
    if (typeof found !== 'object' || found === null) return undefined;
    found = ownValue(found, key);
  }
  return found;
}

/** The items of a list, or of an object whose keys number them from 0 or 1; `null` for others. */
export function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  if (!Object.hasOwn(value, '0') && !Object.hasOwn(value, '1')) return null;
  const items: unknown[] = Object.values(value);
  const isNumbered = items.length > 1 && Object.keys(value).every((key) => /^\d+$/.test(key));
  return isNumbered ? items : null;
}

/** A record, and the objects that hold it, the nearest first. */
export interface PlacedRecord {
  readonly value: unknown;
  readonly holder: Holder | null;
}

export interface Holder {
  readonly value: object;
  /** One of a list, not the only one of its kind. */
  readonly isItem: boolean;
  /** The only one of a list. */
  readonly isOnly?: boolean;
  readonly holder: Holder | null;
}

/** The items of the lists at a path; lists on the way are gone through, unless a number picks an item. */
export function* recordsAt(
  root: unknown,
  path: Path,
  holder: Holder | null = null,
  isItem = false,
  isOnly = false,
): Generator<PlacedRecord> {
  const [key, ...rest] = path;
  const items = /^\d+$/.test(key ?? '') ? null : itemsOf(root);
  if (items !== null) {
    const isRow = key === undefined && isItem && typeof items[0] !== 'object';
    if (isRow && typeof root === 'object' && root !== null) yield { value: root, holder };
    else for (const item of items) yield* recordsAt(item, path, holder, true, items.length === 1);
  } else if (key === undefined) {
    if (typeof root === 'object' && root !== null) yield { value: root, holder };
  } else if (typeof root === 'object' && root !== null) {
    const inner = Array.isArray(root) ? holder : { value: root, isItem, isOnly, holder };
    yield* recordsAt(ownValue(root, key), rest, inner);
  }
}
