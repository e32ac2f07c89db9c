/**
 * Asks the thread that owns the graph, in memory that all threads share: hnswlib's objects cannot be. Whoever asks goes on
 * with other work and takes the answer when it needs it, without a message through either event loop.
 */

/** Neighbours in an answer at most; a search for more is a scan. */
export const MAX_NEAREST = 1_000;
/** After so many milliseconds whoever asks goes on without an answer. */
const PATIENCE_MS = 1_000;

/** Of the whole mailbox: how often something was asked, whether there is a graph, and of how many dimensions. */
const BELL = 0;
const READY = 1;
const DIMENSIONS = 2;
const HEAD = 3;
/** Of a slot. */
const STATE = 0;
const K = 1;
const EF = 2;
const THROUGH = 3;
const COUNT = 4;
const SLOT_HEAD = 5;

const FREE = 0;
const FILLING = 1;
const ASKED = 2;
const ANSWERED = 3;
/** Whoever asked has gone on. */
const ABANDONED = 4;

export interface GraphAnswer {
  /** The last passage that the graph covers. */
  readonly through: number;
  /** Labels of the nearest, in no particular order. */
  readonly labels: Uint32Array;
}

export interface PendingAnswer {
  /** Waits for the answer, so many milliseconds at most; `null` where there is none. To be called once. */
  take(patience?: number): GraphAnswer | null;
}

/** @param slots questions that wait for an answer at the same time. */
export function createMailbox(dimensions: number, slots: number): SharedArrayBuffer {
  const size = HEAD + slots * slotSize(dimensions);
  const memory = new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT);
  new Int32Array(memory)[DIMENSIONS] = dimensions;
  return memory;
}

export class Mailbox {
  readonly #numbers: Int32Array;
  readonly #floats: Float32Array;
  readonly #labels: Uint32Array;
  /** Of the vectors. */
  readonly dimensions: number;

  constructor(memory: SharedArrayBuffer) {
    this.#numbers = new Int32Array(memory);
    this.#floats = new Float32Array(memory);
    this.#labels = new Uint32Array(memory);
    this.dimensions = this.#numbers[DIMENSIONS];
  }

  /** `null` where there is no graph, it is busy, or the vector or `k` are none that it can be asked for. */
  ask(vector: Float32Array, k: number, ef: number): PendingAnswer | null {
    const numbers = this.#numbers;
    if (Atomics.load(numbers, READY) === 0 || k > MAX_NEAREST) return null;
    if (vector.length !== this.dimensions || !vector.every(Number.isFinite)) return null;
    const slot = this.#slots().find(
      (at) => Atomics.compareExchange(numbers, at + STATE, FREE, FILLING) === FREE,
    );
    if (slot === undefined) return null;
    numbers[slot + K] = k;
    numbers[slot + EF] = ef;
    this.#floats.set(vector, slot + SLOT_HEAD);
    Atomics.store(numbers, slot + STATE, ASKED);
    Atomics.add(numbers, BELL, 1);
    Atomics.notify(numbers, BELL);
    return { take: (patience = PATIENCE_MS) => this.#take(slot, patience) };
  }

  /** Tells whether there is a graph. */
  setReady(isReady: boolean): void {
    Atomics.store(this.#numbers, READY, isReady ? 1 : 0);
  }

  /** Answers all that is asked; a `null` answer sends whoever asked to scan. */
  answerAll(
    find: (
      vector: Float32Array,
      k: number,
      ef: number,
    ) => { readonly through: number; readonly labels: readonly number[] } | null,
  ): void {
    const numbers = this.#numbers;
    for (const slot of this.#slots()) {
      Atomics.compareExchange(numbers, slot + STATE, ABANDONED, FREE);
      if (Atomics.load(numbers, slot + STATE) !== ASKED) continue;
      const from = slot + SLOT_HEAD;
      const vector = this.#floats.subarray(from, from + this.dimensions);
      const answer = find(vector, numbers[slot + K], numbers[slot + EF]);
      numbers[slot + THROUGH] = answer?.through ?? 0;
      numbers[slot + COUNT] = answer === null ? -1 : answer.labels.length;
      if (answer !== null) this.#labels.set(answer.labels, from + this.dimensions);
      const was = Atomics.compareExchange(numbers, slot + STATE, ASKED, ANSWERED);
      if (was === ABANDONED) Atomics.store(numbers, slot + STATE, FREE);
      else Atomics.notify(numbers, slot + STATE);
    }
  }

  /** Waits until something is asked after `answerAll` was called with this count, or so many milliseconds. */
  waitForQuestions(seen: number, milliseconds: number): void {
    Atomics.wait(this.#numbers, BELL, seen, milliseconds);
  }

  /** How often something was asked. */
  get asked(): number {
    return Atomics.load(this.#numbers, BELL);
  }

  #take(slot: number, patience: number): GraphAnswer | null {
    const numbers = this.#numbers;
    while (Atomics.load(numbers, slot + STATE) !== ANSWERED) {
      if (Atomics.wait(numbers, slot + STATE, ASKED, patience) !== 'timed-out') continue;
      const was = Atomics.compareExchange(numbers, slot + STATE, ASKED, ABANDONED);
      if (was === ASKED) return null;
    }
    const count = numbers[slot + COUNT];
    const from = slot + SLOT_HEAD + this.dimensions;
    const labels = this.#labels.slice(from, from + Math.max(0, count));
    const through = numbers[slot + THROUGH];
    Atomics.store(numbers, slot + STATE, FREE);
    return count < 0 ? null : { through, labels };
  }

  #slots(): number[] {
    const size = slotSize(this.dimensions);
    const count = Math.floor((this.#numbers.length - HEAD) / size);
    return Array.from({ length: count }, (_, at) => HEAD + at * size);
  }
}

function slotSize(dimensions: number): number {
  return SLOT_HEAD + dimensions + MAX_NEAREST;
}
