/** One result: who said it and where, the question it answers, and the passage itself. */

import { useId } from 'preact/hooks';
import type { Result } from '../../main.ts';
import { HighlightedText } from '../components/highlighted-text.tsx';
import { SpeakerLine } from '../components/speaker-line.tsx';
import { clockLabel, dayLabel, SECTION_NAMES } from '../labels.ts';
import { type Search, writeRoute } from '../route.ts';
import { AnsweredQuestion } from './asked-before.tsx';
import { CopyQuotation } from './copy-quotation.tsx';
import { MorePassages } from './more-passages.tsx';
import { SurroundingTurns } from './surrounding-turns.tsx';

interface Props {
  readonly result: Result;
  /** What it answers. */
  readonly search: Search;
}

export function ResultView({ result, search }: Props) {
  const { speaker, transcript, section, start, turn, offsets } = result;
  const { question, text, highlights, words } = result;
  const place = { turn, span: offsets };
  const id = useId();
  return (
    <article class="result" data-stop tabIndex={-1} aria-labelledby={id}>
      <header>
        <SpeakerLine speaker={speaker} heading="h2" id={id} />
        <p class="where">
          <a href={writeRoute({ page: 'transcript', id: transcript.id, search, place })} data-open>
            <cite>{transcript.title}</cite>{' '}
            <span class="when">
              {transcript.date && (
                <>
                  · <time dateTime={transcript.date}>{dayLabel(transcript.date)}</time>{' '}
                </>
              )}
              {section && `· ${SECTION_NAMES[section]} `}
              {start !== null && `· ${clockLabel(start)}`}
            </span>
          </a>
        </p>
      </header>
      {question && <AnsweredQuestion question={question} />}
      <blockquote class="passage">
        <HighlightedText
          text={text}
          layers={[
            { as: 'mark', spans: highlights },
            { as: 'b', spans: words },
          ]}
        />
      </blockquote>
      <footer>
        <CopyQuotation quoted={result} />
        <MorePassages result={result} search={search} />
        <SurroundingTurns result={result} />
      </footer>
    </article>
  );
}
