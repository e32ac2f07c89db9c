/** The progress and outcome of each uploaded file. */

import { Icon } from '../components/icon.tsx';
import { countLabel } from '../labels.ts';
import { toSearch, writeRoute } from '../route.ts';
import type { UploadItem, UploadQueue } from './use-upload-queue.ts';

/** Of a warning; more teach nothing here. */
const MAX_QUOTED_LINES = 3;

export function UploadList({ queue }: { readonly queue: UploadQueue }) {
  const { items, clear } = queue;
  if (items.length === 0) return null;
  const isBusy = items.some(({ state }) => state.phase === 'sending' || state.phase === 'indexing');
  const added = items.filter(
    ({ state }) => state.phase === 'done' && state.reports.some(isIndexed),
  ).length;
  return (
    <section class="uploads" aria-label="Uploads">
      <p role="status">
        {isBusy
          ? `Adding ${countLabel(items.length, 'file')} …`
          : `${added} of ${countLabel(items.length, 'file')} added`}
      </p>
      <button type="button" class="quiet close" disabled={isBusy} onClick={clear}>
        <Icon of="cross" />
        <span class="visually-hidden">Close the list</span>
      </button>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <UploadMark item={item} />
            <strong>{item.name}</strong> <UploadStatus item={item} queue={queue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tells at a glance what went well; the words beside it say so too. */
function UploadMark({ item: { state } }: { readonly item: UploadItem }) {
  if (state.phase === 'sending' || state.phase === 'indexing') return null;
  const isGood = state.phase === 'done' && state.reports.every(isIndexed);
  return (
    <span class={isGood ? 'mark-good' : 'mark-bad'}>
      <Icon of={isGood ? 'tick' : 'cross'} />
    </span>
  );
}

interface UploadStatusProps {
  readonly item: UploadItem;
  readonly queue: UploadQueue;
}

function UploadStatus({ item, queue }: UploadStatusProps) {
  const { state, name } = item;
  switch (state.phase) {
    case 'sending':
      return <progress value={state.progress} aria-label={`Sending ${name}`} />;
    case 'indexing':
      return <progress aria-label={`Indexing ${name}`} />;
    case 'taken':
      return (
        <span>
          A file of this name exists already.{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => queue.resolveConflict(item, 'replace')}
          >
            Replace it
          </button>{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => queue.resolveConflict(item, 'keep both')}
          >
            Keep both
          </button>
        </span>
      );
    case 'failed':
      return (
        <span class="reason">
          {state.reason}{' '}
          <button type="button" class="quiet" onClick={() => queue.retry(item)}>
            Try again
          </button>
        </span>
      );
    case 'done':
      return <UploadOutcome item={item} reports={state.reports} queue={queue} />;
  }
}

type Reports = Extract<UploadItem['state'], { readonly phase: 'done' }>['reports'];

interface UploadOutcomeProps extends UploadStatusProps {
  /** Several for an archive. */
  readonly reports: Reports;
}

const isIndexed = ({ id }: Reports[number]) => id !== null;

function UploadOutcome({ item, reports, queue }: UploadOutcomeProps) {
  const [first] = reports;
  const failed = reports.filter((report) => !isIndexed(report));
  const added = reports.filter((report) => isIndexed(report) && report.outcome !== 'copy');
  return (
    <span class="outcome">
      {reports.length === 1 && first.id !== null && (
        <>
          {first.outcome !== 'copy' && first.outcome}
          {first.passages > 0 && `, ${countLabel(first.passages, 'passage')}`}{' '}
          {first.outcome === 'copy' && `${reasonOf(first)} `}
          <a
            href={writeRoute({
              page: 'transcript',
              id: first.id,
              search: toSearch(''),
              place: null,
            })}
          >
            Open
          </a>
        </>
      )}
      {reports.length > 1 && `${countLabel(added.length, 'transcript')} added`}
      {reports.length > 1 &&
        reports
          .filter(({ outcome }) => outcome === 'copy')
          .map((report) => (
            <span key={report.source}>
              {nameInside(report.source, item.name)}: {reasonOf(report)}
            </span>
          ))}
      {reports.flatMap(({ source, warnings }) =>
        warnings.map(({ code, message, lines }) => (
          <span key={`${source} ${code}`} class="reason">
            {reports.length > 1 && `${nameInside(source, item.name)}: `}
            {message}
            {lines.slice(0, MAX_QUOTED_LINES).map(({ line, text }) => (
              <q key={line}>
                Line {line}: {text}
              </q>
            ))}
          </span>
        )),
      )}
      {failed.map((report) => (
        <span key={report.source} class="reason">
          {report.reason?.replace(`${item.name}: `, 'not added: ') ?? report.outcome}
        </span>
      ))}
      {failed.some(({ code }) => code === 'NO_SPEAKERS') && (
        <button type="button" class="quiet" onClick={() => queue.addUnnamed(item)}>
          Add as one unnamed speaker
        </button>
      )}
    </span>
  );
}

/** `talks.zip/a.srt` → `a.srt`. */
const nameInside = (source: string, archive: string): string =>
  source.startsWith(`${archive}/`) ? source.slice(archive.length + 1) : source;

const reasonOf = ({ source, reason }: Reports[number]): string =>
  reason?.replace(`${source}: `, '') ?? '';
