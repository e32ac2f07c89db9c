/** The page before anything is asked: what the library has, and how to ask it. */

import { useState } from 'preact/hooks';
import type { TranscriptSummary } from '../../main.ts';
import { transcripts } from '../api.ts';
import { useLoaded } from '../load.ts';
import { Failure } from '../parts/failure.tsx';
import { count } from '../words.ts';

export function Welcome({ onAsk }: { readonly onAsk: (question: string) => void }) {
  const [attempt, setAttempt] = useState(0);
  const { value, failure } = useLoaded(transcripts, [attempt]);
  if (failure) return <Failure failure={failure} onRetry={() => setAttempt(attempt + 1)} />;
  if (value === null) return null;
  return (
    <section class="welcome">
      <h1>Ask who said what, in what role, in answer to what.</h1>
      {value.length === 0 ? (
        <p>
          This library has no transcripts yet. Add some: <code>whosaid index FOLDER</code>
        </p>
      ) : (
        <>
          <p>{count(value.length, 'transcript')} to ask. For example:</p>
          <ul class="examples">
            {examples(value).map((question) => (
              <li key={question}>
                <button type="button" class="plain" onClick={() => onAsk(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">
        Name a person, a role or a firm to hear only them. <q>Quotation marks</q> hold words that
        must be said, a hyphen marks a <code>-word</code> that must not.
      </p>
      <p class="hint keys">
        Keys: <kbd>/</kbd> goes to the box, <kbd>↓</kbd> and <kbd>↑</kbd> from result to result,{' '}
        <kbd>Esc</kbd> clears.
      </p>
    </section>
  );
}

/** Three ways of asking, with someone who does speak in this library. */
function examples(library: readonly TranscriptSummary[]): string[] {
  const people = library.flatMap(({ participants }) => participants);
  const named = people.find(({ role }) => role !== 'operator' && role !== 'unknown') ?? people[0];
  const who = people.some(({ role }) => role === 'management') ? 'management' : named?.name;
  return [
    ...(who === undefined ? [] : [`what did ${who} say about next year`]),
    'who asked about cost',
    'what went wrong, and why',
  ];
}
