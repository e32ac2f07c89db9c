/** A caption, or the part of one that one voice says. */
export interface Caption {
  /** Seconds; `null` if invalid. */
  readonly start: number | null;
  readonly end: number | null;
  /** As in the file; `null` if unnamed. */
  readonly voice: string | null;
  /** Follows a `>>` mark. */
  readonly speakerChanges?: boolean;
  /** Screen lines without markup. */
  readonly lines: readonly string[];
}
