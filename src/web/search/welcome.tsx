/** The page before anything is asked: how to ask, and what there is to read. */

import type { LibrarySummary } from '../../main.ts';
import type { ServedLibrary } from '../api.ts';
import { Failure } from '../components/failure.tsx';
import { countLabel, dayLabel } from '../labels.ts';
import { toSearch, writeRoute } from '../route.ts';
import type { AsyncState } from '../use-async.ts';

interface Props {
  readonly library: AsyncState<ServedLibrary>;
  /** Looks at the library again. */
  readonly onRefresh: () => void;
}

export function Welcome({ library: { value, failure }, onRefresh }: Props) {
  if (failure) return <Failure failure={failure} heading="h1" onRetry={onRefresh} />;
  if (value === null) return null;
  return (
    <div class="welcome">
      <section>
        <h1>Ask who said what, in what role, in answer to what.</h1>
        {value.transcripts === 0 ? (
          <EmptyLibrary allowsChanges={value.allowsChanges} />
        ) : (
          <ExampleQuestions library={value} />
        )}
        <p class="hint">
          Name a person, a role or a firm to hear only them. <q>Quotation marks</q> hold words that
          must be said, a hyphen marks a <code>-word</code> that must not.
        </p>
        <p class="hint shortcuts">
          Keys: <kbd>/</kbd> goes to the box, <kbd>↓</kbd> and <kbd>↑</kbd> from result to result,{' '}
          <kbd>Enter</kbd> opens one, <kbd>Esc</kbd> clears.
        </p>
      </section>
      {value.latest.length > 0 && <LatestTranscripts latest={value.latest} />}
    </div>
  );
}

function EmptyLibrary({ allowsChanges }: Pick<ServedLibrary, 'allowsChanges'>) {
  return (
    <div class="notice">
      <h2>No transcripts yet</h2>
      {allowsChanges ? (
        <p>Drop some on this page, or choose them with the button above. On the command line:</p>
      ) : (
        <p>
          Add some on the command line. To drop them on this page, serve with{' '}
          <code>--allow-changes</code>.
        </p>
      )}
      <p>
        <code>whosaid index FOLDER</code>
      </p>
    </div>
  );
}

function ExampleQuestions({ library }: { readonly library: LibrarySummary }) {
  const { transcripts, speakers, dates } = library;
  const [first, last] = dates?.map((date) => date.slice(0, 4)) ?? [];
  const years = first === last ? first : `${first} to ${last}`;
  return (
    <>
      <p>
        {countLabel(transcripts, 'transcript')} to ask, {countLabel(speakers, 'speaker')}
        {years && `, ${years}`}. For example:
      </p>
      <ul class="examples">
        {listExampleQuestions(library).map((question) => (
          <li key={question}>
            <a class="plain" href={writeRoute({ page: 'search', search: toSearch(question) })}>
              {question}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Three ways of asking, with someone who does speak in this library. */
function listExampleQuestions({ exampleSpeaker }: LibrarySummary): string[] {
  const who = exampleSpeaker?.role === 'management' ? 'management' : exampleSpeaker?.name;
  return [
    ...(who === undefined ? [] : [`what did ${who} say about next year`]),
    'who asked about cost',
    'what went wrong, and why',
  ];
}

function LatestTranscripts({ latest }: Pick<LibrarySummary, 'latest'>) {
  return (
    <section class="latest">
      <h2>To read</h2>
      <ul>
        {latest.map(({ id, title, date }) => (
          <li key={id}>
            <a href={writeRoute({ page: 'transcript', id, search: toSearch(''), place: null })}>
              {title}
            </a>
            {date && <time dateTime={date}>{dayLabel(date)}</time>}
          </li>
        ))}
      </ul>
    </section>
  );
}
