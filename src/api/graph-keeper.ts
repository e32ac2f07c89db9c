/** Keeps the graph of a library that is open for long in step with its transcripts, in the background. */

import { GraphBuilder } from '../index/open.ts';

export class GraphKeeper {
  readonly #builder: GraphBuilder;
  readonly #timer: NodeJS.Timeout;
  #building: Promise<unknown> | null = null;

  /** @param milliseconds between two looks at the library. */
  constructor(folder: string, milliseconds: number) {
    this.#builder = new GraphBuilder(folder);
    this.#timer = setInterval(() => this.#build(), milliseconds);
    this.#timer.unref();
    this.#build();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#builder.close();
    await this.#building;
  }

  /** A failure, such as a full disk, leaves the older graph; the next look tries again. */
  #build(): void {
    this.#building ??= this.#builder
      .inBackground()
      .catch(() => {})
      .finally(() => {
        this.#building = null;
      });
  }
}
