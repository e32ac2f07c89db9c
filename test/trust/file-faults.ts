/** Faults at calls of the file system, by a library that is preloaded: on Linux, where there is a C compiler. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('file-faults.c', import.meta.url));
const { ENOSPC, EIO } = constants.errno;

export type FaultKind = 'kill' | 'disk full' | 'disk error';

const ERRORS: Readonly<Record<FaultKind, number>> = {
  kill: 0,
  'disk full': ENOSPC,
  'disk error': EIO,
};

export class FileFaults {
  readonly #library: string;

  private constructor(library: string) {
    this.#library = library;
  }

  /** `null` where it cannot be built. @param folder for what is built. */
  static build(folder: string): FileFaults | null {
    if (process.platform !== 'linux') return null;
    const library = join(folder, 'file-faults.so');
    const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl']);
    return status === 0 ? new FileFaults(library) : null;
  }

  /** An environment that counts a process's calls below a folder. @param count the file that has them at its end. */
  counting(folder: string, count: string): Record<string, string> {
    return { LD_PRELOAD: this.#library, FAULT_FOLDER: folder, FAULT_COUNT: count };
  }

  /** An environment in which the call number `at` below a folder fails, and all after it. */
  failing(folder: string, kind: FaultKind, at: number): Record<string, string> {
    return {
      LD_PRELOAD: this.#library,
      FAULT_FOLDER: folder,
      FAULT_AT: `${at}`,
      FAULT_ERROR: `${ERRORS[kind]}`,
    };
  }

  static readCount(count: string): number {
    return Number(readFileSync(count, 'utf8'));
  }
}
