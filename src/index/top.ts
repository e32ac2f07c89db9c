/** The best k of a stream of scored numbers, in memory for k of them. */

/** A binary heap with the worst of the best on top. Equal scores keep the smaller number. */
export class Top {
  readonly #k: number;
  readonly #numbers: number[] = [];
  readonly #scores: number[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  /** The score below which nothing is kept any more. */
  get least(): number {
    return this.#numbers.length < this.#k ? Number.NEGATIVE_INFINITY : this.#scores[0];
  }

  offer(number: number, score: number): void {
    const numbers = this.#numbers;
    const scores = this.#scores;
    if (numbers.length < this.#k) {
      numbers.push(number);
      scores.push(score);
      this.#rise(numbers.length - 1);
    } else if (this.#k > 0 && worse(scores[0], numbers[0], score, number)) {
      numbers[0] = number;
      scores[0] = score;
      this.#sink();
    }
  }

  /** The numbers kept, best first. */
  best(): number[] {
    return this.#numbers
      .map((number, at) => ({ number, score: this.#scores[at] }))
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
      if (left < this.#numbers.length && this.#worseAt(left, worst)) worst = left;
      if (right < this.#numbers.length && this.#worseAt(right, worst)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #worseAt(a: number, b: number): boolean {
    return worse(this.#scores[a], this.#numbers[a], this.#scores[b], this.#numbers[b]);
  }

  #swap(a: number, b: number): void {
    [this.#numbers[a], this.#numbers[b]] = [this.#numbers[b], this.#numbers[a]];
    [this.#scores[a], this.#scores[b]] = [this.#scores[b], this.#scores[a]];
  }
}

function worse(score: number, number: number, otherScore: number, otherNumber: number): boolean {
  return score < otherScore || (score === otherScore && number > otherNumber);
}
