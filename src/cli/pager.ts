/** Long output on a terminal, page by page. */

import { spawnSync } from 'node:child_process';
import { print, printable } from './output.ts';

/** Shows colours, and leaves at once what fits on one screen. */
const DEFAULT_PAGER = 'less -RFX';

/**
 * Prints text, by the program in `PAGER` where it is longer than the terminal.
 *
 * @param mayPage `false` prints all at once.
 */
export function printPaged(text: string, mayPage = true): void {
  const { stdout } = process;
  const isLong = stdout.isTTY && text.split('\n').length > (stdout.rows ?? 24);
  const { PAGER: pager = DEFAULT_PAGER } = process.env;
  const isPaged = mayPage && isLong && pager !== '' && page(text, pager);
  if (!isPaged) print(text);
}

/** @param pager a command of the shell. @returns `false` where it failed. */
function page(text: string, pager: string): boolean {
  const { status } = spawnSync(pager, {
    input: `${printable(text)}\n`,
    stdio: ['pipe', 'inherit', 'inherit'],
    shell: true,
  });
  return status === 0;
}
