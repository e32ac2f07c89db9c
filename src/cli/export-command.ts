/** `whosaid export`: a whole library as lines of JSON. */

import { Command } from 'commander';
import { type DamagedTranscript, exportLibrary, WhosaidError } from '../main.ts';
import { libraryOption } from './options.ts';
import { formatCount, note } from './output.ts';
import { progressBar } from './progress.ts';
import { writeToStdout, writeWholeFile } from './write-lines.ts';

const HELP = `
Writes transcripts, as in their files, and the log of speaker edits, one JSON object a line, each with a
checksum. Equal libraries give equal bytes. Segments, vectors and uploaded files are not part of it.
A file is written aside and takes the place of an earlier one only when it is whole.

Exit code 1: a transcript is damaged; the export names it, without its words.

Examples:
  whosaid export library.jsonl
  whosaid export | gzip > library.jsonl.gz
  whosaid export | whosaid import --library ~/new --model Xenova/all-MiniLM-L6-v2`;

export function exportCommand(): Command {
  return new Command('export')
    .description('write the whole library to a file or standard output, as lines of JSON')
    .argument('[file]', 'file to write, or - for standard output', '-')
    .addOption(libraryOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(file: string, { library }: { library: string }): Promise<void> {
  const bar = await progressBar('transcripts');
  const damaged: DamagedTranscript[] = [];
  let uploads = 0;
  const lines = exportLibrary({
    library,
    onTranscript: (done, total) => bar.show(done, total, file),
    onDamaged: (transcript) => damaged.push(transcript),
    onUpload: () => uploads++,
  });
  try {
    if (file === '-') await writeToStdout(lines);
    else await writeWholeFile(file, lines, () => refuseToReplace(file, damaged));
  } finally {
    bar.stop();
  }
  if (uploads > 0) {
    note(
      `${formatCount(uploads, 'transcript')} came by upload; the files are only in ${library}/uploads: keep a copy of it too`,
    );
  }
  for (const { id, source } of damaged) {
    note(
      `${id} is damaged and left out; index its file again, or take it from an older export: ${source}`,
    );
  }
  if (damaged.length > 0) process.exitCode = 1;
}

/** An earlier export may have what this one lacks. */
function refuseToReplace(file: string, damaged: readonly DamagedTranscript[]): void {
  if (damaged.length === 0) return;
  const ids = damaged.map(({ id }) => id).join(', ');
  throw new WhosaidError(
    'FILE_EXISTS',
    `${file} is left as it was, because transcripts of the library are damaged: ${ids}. Export to another file.`,
  );
}
