/** What `index` says at its end: counts, which files were not read and why, and what to do about it. */

import { basename, extname } from 'node:path';
import { FILE_OUTCOMES, type FileOutcome, type FileReport, type Overrides } from '../main.ts';
import { formatCount, note } from './output.ts';

/** How many files that were passed over or are gone are named; those beyond are counted. */
const MAX_LISTED = 10;
/** How many extensions of files not looked at are told. */
const MAX_EXTENSIONS = 5;

/** "2 added, 1 failed" */
export function formatOutcomeCounts(reports: readonly { readonly outcome: string }[]): string {
  const times = new Map<string, number>(['read', ...FILE_OUTCOMES].map((outcome) => [outcome, 0]));
  for (const { outcome } of reports) times.set(outcome, (times.get(outcome) ?? 0) + 1);
  const counted = [...times].filter(([, number]) => number > 0);
  return counted.map(([outcome, number]) => `${number} ${outcome}`).join(', ');
}

/** Every file that could not be read; of those that are no transcripts, the first. */
export function noteUnreadableFiles(
  reports: readonly { readonly outcome: string; readonly reason?: string | null }[],
): void {
  const reasons = (wanted: FileOutcome) =>
    reports.flatMap(({ outcome, reason }) => (outcome === wanted && reason ? [reason] : []));
  noteFirst(reasons('skipped').map((reason) => `skipped ${reason}`));
  for (const reason of reasons('failed')) note(reason);
}

/** Transcripts whose files are gone, and what removes them. */
export function noteMissingFiles(reports: readonly FileReport[]): void {
  const gone = reports.filter(({ outcome }) => outcome === 'gone');
  noteFirst(
    gone.map(({ id, source }) => `${id} is still in the library, its file is gone: ${source}`),
  );
  if (gone.length > 0) note('--prune removes from the library what has no file.');
}

function noteFirst(lines: readonly string[]): void {
  for (const line of lines.slice(0, MAX_LISTED)) note(line);
  if (lines.length > MAX_LISTED) note(`… and ${lines.length - MAX_LISTED} more; --json has all.`);
}

/** Files in folders that were not looked at, by extension. */
export function noteIgnoredFiles(names: readonly string[]): void {
  const times = new Map<string, number>();
  for (const name of names) {
    const extension = extname(name).toLowerCase() || 'without extension';
    times.set(extension, (times.get(extension) ?? 0) + 1);
  }
  if (times.size === 0) return;
  const most = [...times].sort(([, a], [, b]) => b - a).slice(0, MAX_EXTENSIONS);
  const told = most.map(([extension, number]) => `${number} ${extension}`).join(', ');
  note(
    `not looked at: ${formatCount(names.length, 'file')} (${told}${times.size > most.length ? ', …' : ''})`,
  );
}

/** Labels that were mapped and that no file has which was read. */
export function noteUnmappedLabels(
  { speakers = {} }: Overrides,
  reports: readonly { readonly outcome: string; readonly unmatchedLabels?: readonly string[] }[],
): void {
  const read = reports.filter(({ outcome }) => /^(?:read|added|replaced|moved)$/.test(outcome));
  const nowhere = Object.keys(speakers).filter((label) =>
    read.every(({ unmatchedLabels = [] }) => unmatchedLabels.includes(label)),
  );
  if (read.length === 0 || nowhere.length === 0) return;
  note(`no speaker is called ${nowhere.join(', ')}; --dry-run shows what they are called.`);
}

/** Options hold for as long as they are given; what is written beside the files holds for good. */
export function noteHowToPersist(overrides: Overrides, paths: readonly string[]): void {
  if (Object.keys(overrides).length === 0 || paths.includes('-')) return;
  const [path = ''] = paths;
  const pattern = paths.length === 1 && extname(path) !== '' ? basename(path) : '*';
  const withoutNulls = (_key: string, value: unknown) => value ?? undefined;
  const written = JSON.stringify({ [pattern]: overrides }, withoutNulls);
  note(
    `without these options the next index undoes them; to keep them, write ${written} into whosaid.json beside the files`,
  );
}
