/** A worker that changes the library, so that whoever serves it goes on, and survives a file that takes all memory. */

import { workerData } from 'node:worker_threads';
import type { FileReport } from '../ingest/report.ts';
import { mergeSpeakers, renameSpeaker, undoSpeakerEdit } from '../speakers/edit-speaker.ts';
import { defineTask } from '../workers/task.ts';
import type { ChangeTask } from './change-task.ts';
import { editTranscript } from './edit-transcript.ts';
import { index } from './ingest.ts';
import { withWriter } from './open.ts';

/** The library's folder. */
const library: string = workerData;

export default defineTask<ChangeTask, unknown>(async (task) => {
  if (task.kind === 'index') {
    const { paths, replacing, overrides, reports } = task;
    /* One job: its memory is bounded, and processors are left for answers. */
    const onFile = (one: FileReport) => reports.postMessage(one);
    await index(paths, { library, replacing, overrides, jobs: 1, onFile });
    reports.close();
    return null;
  }
  return withWriter<unknown>(library, (opened) => {
    if (task.kind === 'remove') return opened.remove([task.id]);
    if (task.kind === 'undo') return undoSpeakerEdit(opened, task.number);
    if (task.kind === 'edit') return editTranscript(opened, task.transcript, task.edit);
    const { name, to, transcript } = task;
    return task.kind === 'merge'
      ? mergeSpeakers(opened, [name], to, transcript)
      : renameSpeaker(opened, name, { name: to }, transcript);
  });
});
