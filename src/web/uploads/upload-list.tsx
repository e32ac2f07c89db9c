/** What becomes of the files that are being added. */

import { Icon } from '../components/icon.tsx';
import { countLabel } from '../labels.ts';
import { toSearch, writeRoute } from '../route.ts';
import type { UploadItem, UploadQueue } from './use-upload-queue.ts';

export function UploadList({ adding }: { readonly adding: UploadQueue }) {
  const { items, clear } = adding;
  if (items.length === 0) return null;
  const isBusy = items.some(({ state }) => state.phase === 'sending' || state.phase === 'indexing');
  const added = items.filter(
    ({ state }) => state.phase === 'done' && state.reports.some(isIndexed),
  ).length;
  return (
    <section class="uploads" aria-label="Adding">
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
          <li key={item.key} data-at={item.state.phase}>
            <strong>{item.name}</strong> <UploadStatus item={item} adding={adding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UploadStatus({
  item,
  adding,
}: {
  readonly item: UploadItem;
  readonly adding: UploadQueue;
}) {
  const { state, name } = item;
  switch (state.phase) {
    case 'sending':
      return <progress value={state.progress} aria-label={`Sending ${name}`} />;
    case 'indexing':
      return <progress aria-label={`Indexing ${name}`} />;
    case 'taken':
      return (
        <span>
          There is a file of this name.{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => adding.resolveConflict(item, 'replace')}
          >
            Replace it
          </button>{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => adding.resolveConflict(item, 'keep both')}
          >
            Keep both
          </button>
        </span>
      );
    case 'failed':
      return (
        <span>
          {state.reason}{' '}
          <button type="button" class="quiet" onClick={() => adding.retry(item)}>
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

/** The reader's report; of an archive, those of all that is in it. */
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
      {failed.map(({ source, outcome, reason }) => (
        <span key={source} class="reason">
          {reason?.replace(`${name}: `, 'not added: ') ?? outcome}
        </span>
      ))}
    </span>
  );
}
