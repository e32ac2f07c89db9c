/** What becomes of the files that are being added. */

import { Icon } from '../parts/icon.tsx';
import { toQuestion, writeRoute } from '../route.ts';
import { count } from '../words.ts';
import type { Adding, Item } from './use-adding.ts';

export function AddingView({ adding }: { readonly adding: Adding }) {
  const { items, clear } = adding;
  if (items.length === 0) return null;
  const isBusy = items.some(({ state }) => state.at === 'sending' || state.at === 'indexing');
  const added = items.filter(({ state }) => state.at === 'done' && state.reports.some(isIn)).length;
  return (
    <section class="adding" aria-label="Adding">
      <p role="status">
        {isBusy
          ? `Adding ${count(items.length, 'file')} …`
          : `${added} of ${count(items.length, 'file')} added`}
      </p>
      <button type="button" class="quiet close" disabled={isBusy} onClick={clear}>
        <Icon of="cross" />
        <span class="unseen">Close the list</span>
      </button>
      <ul>
        {items.map((item) => (
          <li key={item.key} data-at={item.state.at}>
            <strong>{item.name}</strong> <What item={item} adding={adding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function What({ item, adding }: { readonly item: Item; readonly adding: Adding }) {
  const { state, name } = item;
  switch (state.at) {
    case 'sending':
      return <progress value={state.share} aria-label={`Sending ${name}`} />;
    case 'indexing':
      return <progress aria-label={`Indexing ${name}`} />;
    case 'taken':
      return (
        <span>
          There is a file of this name.{' '}
          <button type="button" class="quiet" onClick={() => adding.settle(item, 'replace')}>
            Replace it
          </button>{' '}
          <button type="button" class="quiet" onClick={() => adding.settle(item, 'keep both')}>
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
      return <Done name={name} reports={state.reports} />;
  }
}

type Reports = Extract<Item['state'], { readonly at: 'done' }>['reports'];

const isIn = ({ id }: Reports[number]) => id !== null;

/** The reader's report; of an archive, those of all that is in it. */
function Done({ name, reports }: { readonly name: string; readonly reports: Reports }) {
  const [first] = reports;
  const failed = reports.filter((report) => !isIn(report));
  return (
    <span>
      {reports.length === 1 && first.id !== null && (
        <>
          {first.outcome}
          {first.passages > 0 && `, ${count(first.passages, 'passage')}`}{' '}
          <a
            href={writeRoute({
              page: 'transcript',
              id: first.id,
              search: toQuestion(''),
              place: null,
            })}
          >
            Open
          </a>
        </>
      )}
      {reports.length > 1 && `${count(reports.length - failed.length, 'transcript')} added`}
      {failed.map(({ source, outcome, reason }) => (
        <span key={source} class="reason">
          {reason?.replace(`${name}: `, 'not added: ') ?? outcome}
        </span>
      ))}
    </span>
  );
}
