/** The closing report of `index`: counts, files that were not read and why, and what to do about them. */

import { basename, extname } from 'node:path';
import {
  type FailureCode,
  FILE_OUTCOMES,
  type FileOutcome,
  type FileReport,
  type Overrides,
  type ReadingWarning,
} from '../main.ts';
import { adviseOnFiles } from './advice.ts';
import { formatCount, note } from './output.ts';

/** Skipped or missing files listed by name; the rest are counted. */
const MAX_LISTED = 10;
const MAX_EXTENSIONS = 5;

/** "2 added, 1 failed" */
export function formatOutcomeCounts(reports: readonly FileReport[]): string {
  return FILE_OUTCOMES.flatMap((outcome) => {
    const count = reports.filter((report) => report.outcome === outcome).length;
    if (outcome === 'copy' && count > 0) return formatCount(count, 'copy', 'copies');
    return count > 0 ? `${count} ${outcome}` : [];
  }).join(', ');
}

/** What the reports of indexing and of previews share. */
export interface FileNotes {
  readonly source: string;
  readonly outcome: string;
  readonly code?: FailureCode | null;
  readonly reason?: string | null;
  readonly warnings?: readonly ReadingWarning[];
}

/**
 * Lists every file that could not be read, the first of those that are not transcripts and of those read with a
 * warning, then what to do.
 */
export function noteProblems(files: readonly FileNotes[]): void {
  const reasons = (wanted: FileOutcome) =>
    files.flatMap(({ outcome, reason }) => (outcome === wanted && reason ? [reason] : []));
  noteFirst(reasons('copy'));
  noteFirst(reasons('skipped').map((reason) => `Skipped ${reason}`));
  for (const reason of reasons('failed')) note(reason);
  noteFirst(files.flatMap(formatWarnings));
  noteUnnamed(files);
  const failures = files.flatMap(({ outcome, code }) =>
    code && (outcome === 'skipped' || outcome === 'failed') ? [code] : [],
  );
  const warnings = files.flatMap((file) => (file.warnings ?? []).map(({ code }) => code));
  for (const advice of adviseOnFiles(failures, warnings)) note(advice);
}

/** "talk.vtt: 2 lines look like labels …: 14 “->> TOM ACKER: Present.”"; those who name nobody are told together. */
function formatWarnings({ source, warnings = [] }: FileNotes): string[] {
  return warnings
    .filter(({ code }) => code !== 'no-speakers')
    .map(({ message, lines }) => {
      const quoted = lines.map(({ line, text }) => `line ${line}: ${text}`).join(' | ');
      return `${source}: ${message}${quoted && ` ${quoted}`}`;
    });
}

/** Told once: a folder of recordings without diarisation has hundreds. */
function noteUnnamed(files: readonly FileNotes[]): void {
  const unnamed = files.filter(({ warnings = [] }) =>
    warnings.some(({ code }) => code === 'no-speakers'),
  );
  const [first] = unnamed;
  if (first === undefined) return;
  const others = unnamed.length > 1 ? ` and ${formatCount(unnamed.length - 1, 'other file')}` : '';
  note(
    `${first.source}${others}: no speaker is named, so that all is read as said by one unknown speaker`,
  );
}

export function noteMissingFiles(reports: readonly FileReport[]): void {
  const gone = reports.filter(({ outcome }) => outcome === 'gone');
  noteFirst(
    gone.map(({ id, source }) => `${id} is still in the library, but its file is gone: ${source}`),
  );
  if (gone.length > 0) note('Remove transcripts without a file with --prune.');
}

function noteFirst(lines: readonly string[]): void {
  for (const line of lines.slice(0, MAX_LISTED)) note(line);
  if (lines.length > MAX_LISTED)
    note(`… and ${lines.length - MAX_LISTED} more; list all with --json.`);
}

/** Counts the files in folders whose extension no format has. */
export function noteUnsupportedFiles(names: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const name of names) {
    const extension = extname(name).toLowerCase() || 'without extension';
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_EXTENSIONS);
  const listed = most.map(([extension, number]) => `${number} ${extension}`).join(', ');
  const rest = counts.size > most.length ? ', …' : '';
  note(`Skipped ${formatCount(names.length, 'file')} with other extensions (${listed}${rest})`);
}

/** Warns of `--map` labels that none of the files has. */
export function noteUnmatchedLabels(
  { speakers = {} }: Overrides,
  reports: readonly FileReport[],
): void {
  const read = reports.filter(({ outcome }) => /^(?:added|replaced|moved)$/.test(outcome));
  const missing = Object.keys(speakers).filter((label) =>
    read.every(({ unmatchedLabels }) => unmatchedLabels.includes(label)),
  );
  if (read.length === 0 || missing.length === 0) return;
  note(`No speaker is labelled ${missing.join(', ')}. See the labels with --dry-run.`);
}

/** Options last for one run; a `whosaid.json` beside the files makes them permanent. */
export function noteHowToPersist(overrides: Overrides, paths: readonly string[]): void {
  if (Object.keys(overrides).length === 0 || paths.includes('-')) return;
  const [path = ''] = paths;
  const pattern = paths.length === 1 && extname(path) !== '' ? basename(path) : '*';
  const withoutNulls = (_key: string, value: unknown) => value ?? undefined;
  const json = JSON.stringify({ [pattern]: overrides }, withoutNulls);
  note(
    `The next run without these options undoes them. To keep them, write ${json} into whosaid.json beside the files`,
  );
}
