/** One result: who said it and where, the question it answers, and the passage itself. */

import { useId } from 'preact/hooks';
import type { Result } from '../../main.ts';
import { clock, dayText, SECTION_NAMES, standing } from '../words.ts';
import { Around } from './around.tsx';
import { AskedBefore } from './asked-before.tsx';
import { CopyQuotation } from './copy-quotation.tsx';
import { Marked } from './marked.tsx';
import { More } from './more.tsx';

export function ResultView({ result }: { readonly result: Result }) {
  const { speaker, transcript, section, start, question, text, highlights, words } = result;
  const id = useId();
  return (
    <article class="result" data-stop tabIndex={-1} aria-labelledby={id}>
      <header>
        <div class="who">
          <h2 id={id}>{speaker.name}</h2>
          {standing(speaker) && <span class="standing">{standing(speaker)}</span>}
          {speaker.role !== 'unknown' && (
            <span class="role" data-role={speaker.role}>
              {speaker.role}
            </span>
          )}
        </div>
        <p class="where">
          <cite>{transcript.title}</cite>{' '}
          <span class="when">
            {transcript.date && (
              <>
                · <time dateTime={transcript.date}>{dayText(transcript.date)}</time>{' '}
              </>
            )}
            {section && `· ${SECTION_NAMES[section]} `}
            {start !== null && `· ${clock(start)}`}
          </span>
        </p>
      </header>
      {question && <AskedBefore question={question} />}
      <blockquote class="passage">
        <Marked text={text} highlights={highlights} words={words} />
      </blockquote>
      <footer>
        <CopyQuotation result={result} />
        <More result={result} />
        <Around result={result} />
      </footer>
    </article>
  );
}
