/** Runs `work` on up to `concurrency` items at once and yields the results in the items' order. */
export async function* mapOrdered<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  concurrency: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    /* A failure is thrown in its turn; until then it is not unhandled. */
    result.catch(() => {});
    running.push(result);
    if (running.length >= concurrency) yield (await running.shift()) as R;
  }
  for (const result of running) yield await result;
}
