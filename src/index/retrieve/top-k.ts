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
    const numbers = this.#numbers;
    const scores = this.#scores;
    if (this.#size < this.#k) {
      numbers[this.#size] = number;
      scores[this.#size] = score;
      this.#rise(this.#size++);
    } else if (this.#k > 0 && worse(scores[0], numbers[0], score, number)) {
      numbers[0] = number;
      scores[0] = score;
      this.#sink();
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

  #rise(at: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#worseAt(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let worst = at;
      if (left < this.#size && this.#worseAt(left, worst)) worst = left;
      if (right < this.#size && this.#worseAt(right, worst)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #worseAt(a: number, b: number): boolean {
    return worse(this.#scores[a], this.#numbers[a], this.#scores[b], this.#numbers[b]);
  }

  #swap(a: number, b: number): void {
    const [number, score] = [this.#numbers[a], this.#scores[a]];
    this.#numbers[a] = this.#numbers[b];
    this.#scores[a] = this.#scores[b];
    this.#numbers[b] = number;
    this.#scores[b] = score;
  }
}

function worse(score: number, number: number, otherScore: number, otherNumber: number): boolean {
  return score < otherScore || (score === otherScore && number > otherNumber);
}
