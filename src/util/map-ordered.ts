/** Work begun ahead of its turn, and given out in turn. */

/**
 * Runs `work` on the items, so many of them at once, and yields what comes of each in the items' order.
 * Where one fails, those before it are yielded first.
 */
export async function* mapOrdered<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for await (const item of items) {
    const one = work(item);
    // What fails out of turn is told when its turn comes.
    one.catch(() => {});
    begun.push(one);
    if (begun.length >= width) yield (await begun.shift()) as R;
  }
  for (const one of begun) yield await one;
}
