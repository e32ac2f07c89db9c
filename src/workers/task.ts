/** The worker's side of a pool. */

import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type ErrorCode, type ErrorSubject, WhosaidError } from '../domain/error.ts';

/** A structured clone of a `WhosaidError` would lose its code and subject. */
export type TaskOutcome<Result> =
  | { readonly result: Result }
  | {
      readonly code: ErrorCode;
      readonly message: string;
      readonly subject: ErrorSubject | undefined;
    };

/**
 * The default export of a worker's script. Tasks run one after the other, however many are at hand.
 *
 * @param transferList the buffers of a result that are moved instead of copied.
 */
export function defineTask<Task, Result>(
  work: (task: Task) => Promise<Result> | Result,
  transferList: (result: Result) => readonly ArrayBuffer[] = () => [],
): (task: Task) => Promise<unknown> {
  const run = async (task: Task): Promise<unknown> => {
    let outcome: TaskOutcome<Result>;
    let buffers: readonly ArrayBuffer[] = [];
    try {
      const result = await work(task);
      outcome = { result };
      buffers = transferList(result);
    } catch (error) {
      if (!(error instanceof WhosaidError)) throw error;
      const { code, message, subject } = error;
      outcome = { code, message, subject };
    }
    return move({ [transferableSymbol]: buffers, [valueSymbol]: outcome });
  };
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const outcome = last.then(() => run(task));
    last = outcome.catch(() => {});
    return outcome;
  };
}
