/** A library in a read-only folder, on a full or a failing disk still answers; its segments are built again next time. */

/** @returns whether the file system did what it should. */
export function tryWrite(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false;
    throw error;
  }
}
