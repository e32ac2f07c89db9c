/** The home page: how to search, examples, and the latest transcripts. */

import type { LibrarySummary } from '../../main.ts';
import type { ServedLibrary } from '../api.ts';
import { EmptyLibrary } from '../components/empty-library.tsx';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { countLabel, dayLabel } from '../labels.ts';
import { toSearch, writeRoute, writeTranscript } from '../route.ts';
import { SavedList } from '../saved/saved-list.tsx';
import type { AsyncState } from '../use-async.ts';

interface Props {
  readonly library: AsyncState<ServedLibrary>;
  /** Reloads the library. */
  readonly onRefresh: () => void;
}

export function Welcome({ library: { value, failure }, onRefresh }: Props) {
  if (failure) return <Failure failure={failure} heading="h1" onRetry={onRefresh} />;
  return (
    <div class="welcome">
      <section>
        <h1>Find who said what – and the question behind it.</h1>
        {value === null ? <Loading what="the library" lines={3} /> : <Start library={value} />}
      </section>
      {value !== null && value.latest.length > 0 && (
        <div>
          <SavedList />
          <LatestTranscripts library={value} />
        </div>
      )}
    </div>
  );
}

function Start({ library }: { readonly library: ServedLibrary }) {
  return (
    <>
      {library.transcripts === 0 ? (
        <EmptyLibrary allowsChanges={library.allowsChanges} />
      ) : (
        <ExampleQuestions library={library} />
      )}
      <p class="hint">
        Name a person, role or firm to see only what they said. Use <q>quotes</q> for exact words
        and <code>-word</code> to exclude one.
      </p>
      <p class="hint shortcuts">
        <kbd>/</kbd> search · <kbd>↑</kbd> <kbd>↓</kbd> move · <kbd>Enter</kbd> open ·{' '}
        <kbd>Ctrl</kbd> <kbd>K</kbd> go to · <kbd>?</kbd> all keys
      </p>
    </>
  );
}

interface ExampleProps {
  readonly library: LibrarySummary;
}

function ExampleQuestions({ library }: ExampleProps) {
  const { transcripts, speakers, dates } = library;
  const [first, last] = dates?.map((date) => date.slice(0, 4)) ?? [];
  const years = first === last ? first : `${first}–${last}`;
  const counts = [countLabel(transcripts, 'transcript'), countLabel(speakers, 'speaker'), years];
  return (
    <>
      <p>{counts.filter(Boolean).join(' · ')}. Try:</p>
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

/** Three kinds of question; the first names someone who speaks in this library. */
function listExampleQuestions({ exampleSpeaker }: LibrarySummary): string[] {
  const who = exampleSpeaker?.role === 'management' ? 'management' : exampleSpeaker?.name;
  return [
    ...(who === undefined ? [] : [`what did ${who} say about next year`]),
    'who asked about cost',
    'what went wrong, and why',
  ];
}

function LatestTranscripts({ library: { latest, transcripts } }: ExampleProps) {
  return (
    <section class="latest">
      <h2>Recent</h2>
      <ul>
        {latest.map(({ id, title, date }) => (
          <li key={id}>
            <a href={writeTranscript(id)} dir="auto">
              {title}
            </a>
            {date && <time dateTime={date}>{dayLabel(date)}</time>}
          </li>
        ))}
      </ul>
      {transcripts > latest.length && (
        <a class="quiet" href="/transcripts">
          All {countLabel(transcripts, 'transcript')}
        </a>
      )}
    </section>
  );
}
