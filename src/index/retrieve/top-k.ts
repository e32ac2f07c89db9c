/** The k best of a stream of scored numbers below 2³². */

/** A binary heap with the worst on top. Of equal scores the smaller number is better. */
export class TopK {
  readonly #k: number;
  readonly #numbers: Uint32Array;
  readonly #scores: Float64Array;
  #size = 0;

  constructor(k: number) {
    this.#k = k;
    this.#numbers = new Uint32Array(k);
    this.#scores = new Float64Array(k);
  }

  /** Lower scores are not kept. */
  get threshold(): number {
    return this.#size < this.#k ? Number.NEGATIVE_INFINITY : this.#scores[0];
  }

  offer(number: number, score: number): void {
    if (this.#size < this.#k) this.#rise(this.#size++, number, score);
    else if (this.#k > 0 && worse(this.#scores[0], this.#numbers[0], score, number)) {
      this.#sink(number, score);
    }
  }

  /** Best first. */
  sorted(): number[] {
    return Array.from(this.#numbers.subarray(0, this.#size), (number, at) => ({
      number,
      score: this.#scores[at],
    }))
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .map(({ number }) => number);
  }

  /** Moves worse ones down to where this one belongs. */
  #rise(from: number, number: number, score: number): void {
    const numbers = this.#numbers;
    const scores = this.#scores;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!worse(score, number, scores[parent], numbers[parent])) break;
      numbers[at] = numbers[parent];
      scores[at] = scores[parent];
      at = parent;
    }
    numbers[at] = number;
    scores[at] = score;
  }

  /** The same from the top, which is free. */
  #sink(number: number, score: number): void {
    const numbers = this.#numbers;
    const scores = this.#scores;
    const size = this.#size;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && worse(scores[right], numbers[right], scores[child], numbers[child])) {
        child = right;
      }
      if (!worse(scores[child], numbers[child], score, number)) break;
      numbers[at] = numbers[child];
      scores[at] = scores[child];
      at = child;
    }
    numbers[at] = number;
    scores[at] = score;
  }
}

function worse(score: number, number: number, otherScore: number, otherNumber: number): boolean {
  return score < otherScore || (score === otherScore && number > otherNumber);
}
