/** A passage's vector as it is stored: its direction, in 8 bits a number. */

const MAX_INT8 = 127;

/** All zeros for the zero vector, and for one that is no number. */
export function toStoredVector(vector: Float32Array): Int8Array {
  let most = 0;
  for (const x of vector) most = Math.max(most, Math.abs(x));
  const scale = most === 0 ? 0 : MAX_INT8 / most;
  return Int8Array.from(vector, (x) => Math.round(x * scale));
}

/** What a stored vector's numbers are multiplied by to give a unit vector; 0 for the zero vector. */
export function unitScale(stored: Int8Array): number {
  let squares = 0;
  for (const x of stored) squares += x * x;
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}
