/** The progress and outcome of each uploaded file. */

import { Icon } from '../components/icon.tsx';
import { countLabel } from '../labels.ts';
import { toSearch, writeRoute } from '../route.ts';
import type { UploadItem, UploadQueue } from './use-upload-queue.ts';

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
            <strong>{item.name}</strong> <UploadStatus item={item} queue={queue} />
          </li>
        ))}
      </ul>
    </section>
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
      return <UploadOutcome name={name} reports={state.reports} />;
  }
}

type Reports = Extract<UploadItem['state'], { readonly phase: 'done' }>['reports'];

const isIndexed = ({ id }: Reports[number]) => id !== null;

/** @param reports several for an archive. */
function UploadOutcome({ name, reports }: { readonly name: string; readonly reports: Reports }) {
  const [first] = reports;
  const failed = reports.filter((report) => !isIndexed(report));
  return (
    <span>
      {reports.length === 1 && first.id !== null && (
        <>
          {first.outcome}
          {first.passages > 0 && `, ${countLabel(first.passages, 'passage')}`}{' '}
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
      {reports.length > 1 && `${countLabel(reports.length - failed.length, 'transcript')} added`}
      {reports.flatMap(({ source, warnings }) =>
        warnings.map(({ code, message, lines: [first] }) => (
          <span key={`${source} ${code}`} class="reason">
            {reports.length > 1 && `${source}: `}
            {message}
            {first && ` Line ${first.line}: ${first.text}`}
          </span>
        )),
      )}
      {failed.map(({ source, outcome, reason }) => (
        <span key={source} class="reason">
          {reason?.replace(`${name}: `, 'not added: ') ?? outcome}
        </span>
      ))}
    </span>
  );
}
