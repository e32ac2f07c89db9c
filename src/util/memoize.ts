/** Memoisation: of one value, by object identity for as long as the object lives, or by key up to a number of keys. */

/** For what takes long to make and is seldom needed. */
export function once<To>(make: () => To): () => To {
  let made: { readonly value: To } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function memoize<From extends object, To>(compute: (from: From) => To): (from: From) => To {
  const cache = new WeakMap<From, { readonly value: To }>();
  return (from) => {
    let cached = cache.get(from);
    if (cached === undefined) {
      cached = { value: compute(from) };
      cache.set(from, cached);
    }
    return cached.value;
  };
}

/** Characters from which on a part of a text is no copy: it keeps the whole text in memory. */
const MIN_SLICE_LENGTH = 13;

const copyOf = <Key extends string | number>(key: Key): Key =>
  typeof key === 'string' && key.length >= MIN_SLICE_LENGTH ? structuredClone(key) : key;

/** @param capacity keys; when it is reached all are dropped, which is cheaper than ordering them by use. */
export function memoizeByKey<
  Key extends string | number,
  To extends string | number | boolean | object | null,
>(compute: (key: Key) => To, capacity = Number.POSITIVE_INFINITY): (key: Key) => To {
  const cache = new Map<Key, To>();
  return (key) => {
    let value = cache.get(key);
    if (value === undefined) {
      const own = copyOf(key);
      value = compute(own);
      if (cache.size >= capacity) cache.clear();
      cache.set(own, value);
    }
    return value;
  };
}
