/** The collected quotations: ordered, noted, exported; or those of a shared link. */

import { useEffect, useLayoutEffect } from 'preact/hooks';
import { fetchTranscript } from '../api.ts';
import { Loading } from '../components/loading.tsx';
import { countLabel } from '../labels.ts';
import { type Go, restorePosition } from '../navigation.ts';
import type { QuotationsRoute } from '../route.ts';
import { useStoredValue } from '../stored-value.ts';
import { useAsync } from '../use-async.ts';
import { collect, collection, quotationKey, setNote } from './collection.ts';
import { ExportBar } from './export-bar.tsx';
import { QuotationCard, SharedCard } from './quotation-card.tsx';
import { decodePlaces, readPlaces } from './shared-link.ts';

interface Props {
  readonly route: QuotationsRoute;
  readonly go: Go;
}

export function QuotationsPage({ route, go }: Props) {
  useEffect(() => {
    document.title = 'Quotations · whosaid';
  }, []);
  useLayoutEffect(restorePosition, []);
  return (
    <section class="list quotations">
      {route.shared === null ? <Collected /> : <Shared shared={route.shared} go={go} />}
    </section>
  );
}

function Collected() {
  const quotations = useStoredValue(collection);
  return (
    <>
      <header class="list-head">
        <h1>Quotations</h1>
        <p role="status">{countLabel(quotations.length, 'quotation')}</p>
      </header>
      {quotations.length === 0 ? (
        <div class="notice">
          <h2>Nothing collected yet</h2>
          <p>
            Collect what you want to quote: with <kbd>c</kbd>, the button below a result, or a
            selection in a transcript. It is kept in this browser.
          </p>
        </div>
      ) : (
        <>
          <ExportBar quotations={quotations} />
          <ol class="rows">
            {quotations.map((one, at) => (
              <QuotationCard
                key={quotationKey(one)}
                quotation={one}
                position={at}
                count={quotations.length}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

interface SharedProps {
  readonly shared: string;
  readonly go: Go;
}

function Shared({ shared, go }: SharedProps) {
  const { value } = useAsync(
    (signal) => readPlaces(decodePlaces(shared), (id) => fetchTranscript(id, signal)),
    [shared],
  );
  const keep = () => {
    collect(...(value ?? []));
    for (const one of value ?? []) if (one.note !== '') setNote(one, one.note);
    go({ page: 'quotations', shared: null });
  };
  return (
    <>
      <header class="list-head">
        <h1>Shared quotations</h1>
        {value && <p role="status">{countLabel(value.length, 'quotation')}</p>}
      </header>
      {value === null && <Loading what="the quotations" />}
      {value?.length === 0 && <p class="notice">None of them is in this library.</p>}
      {value !== null && value.length > 0 && (
        <>
          <p class="export-bar">
            <button type="button" class="plain" onClick={keep}>
              Add to my quotations
            </button>
          </p>
          <ol class="rows">
            {value.map((one) => (
              <SharedCard key={quotationKey(one)} quotation={one} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
