/** One result: speaker, source, the question it answers, and the passage. */

import { useId } from 'preact/hooks';
import { hasGap, inSpeakingOrder } from '../../domain/speaking-order.ts';
import { formatTimestamp } from '../../domain/timestamp.ts';
import type { Result } from '../../main.ts';
import { ExpandableText } from '../components/expandable-text.tsx';
import { HighlightedText, type HighlightLayer } from '../components/highlighted-text.tsx';
import { RecordingAnchor } from '../components/recording-anchor.tsx';
import { SpeakerLine } from '../components/speaker-line.tsx';
import { dayLabel, SECTION_NAMES, titleAndAffiliation } from '../labels.ts';
import { CollectButton } from '../quotations/collect-button.tsx';
import { showsPassage } from '../quotations/quotable-text.ts';
import { type Search, writeRoute } from '../route.ts';
import { CopyQuotation } from './copy-quotation.tsx';
import { SurroundingTurns } from './surrounding-turns.tsx';

/** Characters of the question shown before it is expanded: its end, where it asks. */
const SHORT_QUESTION_LENGTH = 180;

interface Props {
  readonly result: Result;
  readonly search: Search;
  /** Whether a saved search did not have it before. */
  readonly isNew?: boolean;
}

export function ResultView({ result, search, isNew }: Props) {
  const { speaker, transcript, turn, offsets, question } = result;
  const place = { turn, span: offsets };
  const id = useId();
  return (
    <article class="result" data-stop tabIndex={-1} aria-labelledby={id}>
      <header>
        <SpeakerLine speaker={speaker} heading="h2" id={id}>
          {isNew && <span class="new">new</span>}
        </SpeakerLine>
        <p class="where">
          <a href={writeRoute({ page: 'transcript', id: transcript.id, search, place })} data-open>
            <cite>{transcript.title}</cite>
            <PassageTime result={result} />
          </a>
        </p>
      </header>
      {question && !isSaid(question, result) && <AnsweredQuestion question={question} />}
      <Passages result={result} search={search} />
      <footer>
        <div class="quoting">
          <CollectButton quoted={result} />
          <CopyQuotation quoted={result} />
          <RecordingAnchor transcript={transcript} start={result.start} />
        </div>
        <SurroundingTurns result={result} />
      </footer>
    </article>
  );
}

/** Whether its beginning is among the passages. */
function isSaid({ turn }: NonNullable<Result['question']>, { more }: Result): boolean {
  return more.some((passage) => passage.turn === turn && passage.offsets[0] === 0);
}

type Passage = Result | Result['more'][number];

/** In speaking order, with gaps marked; whoever is not the result's speaker is named. */
function Passages({ result, search }: Props) {
  const passages = inSpeakingOrder<Passage>([result, ...result.more]);
  return (
    <>
      {passages.map((passage, at) => {
        const before = at === 0 ? null : passages[at - 1];
        const isOther = passage.speaker.name !== (before ?? result).speaker.name;
        return (
          <blockquote class="passage" dir="auto" key={`${passage.turn}:${passage.offsets[0]}`}>
            {before && hasGap(before, passage) && <Gap {...{ result, passage, search }} />}
            {isOther && <span class="passage-speaker">{passage.speaker.name}: </span>}
            <span data-quotable ref={showsPassage({ ...passage, transcript: result.transcript })}>
              <HighlightedText text={passage.text} layers={layersOf(passage, result.match)} />
            </span>
          </blockquote>
        );
      })}
    </>
  );
}

/** What comes near answers nothing, so nothing of it is marked. */
function layersOf({ highlights, words }: Passage, match: boolean): HighlightLayer[] {
  if (!match) return [];
  return [
    { as: 'mark', spans: highlights },
    { as: 'b', spans: words },
  ];
}

function Gap({ result, passage, search }: Props & { readonly passage: Passage }) {
  const { turn, offsets, start } = passage;
  const place = { turn, span: offsets };
  const href = writeRoute({ page: 'transcript', id: result.transcript.id, search, place });
  return (
    <a class="gap quiet" href={href} aria-label="Open the next passage">
      {start === null ? '[…]' : `[…] ${formatTimestamp(start)}`}
    </a>
  );
}

/** Wraps to the next line as a whole, and leaves the separator on the line of the title. */
function PassageTime({ result: { transcript, section, start } }: Pick<Props, 'result'>) {
  const { date } = transcript;
  const parts = [
    date && <time dateTime={date}>{dayLabel(date)}</time>,
    section && SECTION_NAMES[section],
    start !== null && formatTimestamp(start),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <>
      {'\u00a0· '}
      <span class="when">
        {parts.flatMap((part, index) => (index === 0 ? part : [' · ', part]))}
      </span>
    </>
  );
}

function AnsweredQuestion({ question }: { readonly question: NonNullable<Result['question']> }) {
  const { speaker, text } = question;
  return (
    <div class="answered-question">
      <p class="label">
        <strong>{speaker.name}</strong>
        {titleAndAffiliation(speaker) && `, ${titleAndAffiliation(speaker)},`} asked
      </p>
      <p dir="auto">
        <ExpandableText text={text} length={SHORT_QUESTION_LENGTH} keep="end" />
      </p>
    </div>
  );
}
