/** The search page: a question, what was understood of it, and the passages that answer it. */

import { useEffect, useLayoutEffect } from 'preact/hooks';
import { answerBefore, ask, type LibraryHere, survey, surveyBefore } from '../api.ts';
import { type Loaded, useLoaded } from '../load.ts';
import { arrive, type Go } from '../navigation.ts';
import { Failure } from '../parts/failure.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { type SearchRoute, toQuestion } from '../route.ts';
import { SurveyView } from '../survey/survey-view.tsx';
import { AnswerView } from './answer-view.tsx';
import { useArrowKeys } from './arrow-keys.ts';
import { Welcome } from './welcome.tsx';

/** Milliseconds after an answer: counting takes longer, and whoever goes on typing is not to wait for it. */
const SETTLED = 150;

interface Props {
  readonly route: SearchRoute;
  readonly go: Go;
  readonly library: Loaded<LibraryHere>;
  /** Looks at the library again. */
  readonly onLook: () => void;
}

export function SearchPage({ route, go, library, onLook }: Props) {
  const { search } = route;
  const { question } = search;
  const isAsked = question !== '';
  const { value, failure, pending } = useLoaded(
    isAsked ? (signal) => ask(search, signal) : null,
    [route],
    () => (isAsked ? answerBefore(search) : null),
  );
  const isSurveyed = value?.confident ?? false;
  const surveyed = useLoaded(
    isSurveyed ? (signal) => settled(signal).then(() => survey(search, signal)) : null,
    [value],
    () => surveyBefore(search),
  );
  useEffect(() => {
    document.title = isAsked ? `${question} · whosaid` : 'whosaid';
  }, [question, isAsked]);
  useLayoutEffect(() => {
    if (!isAsked || value !== null) arrive();
  }, [isAsked, value]);
  useArrowKeys();
  const toAsk = (text: string) => ({ page: 'search', search: toQuestion(text) }) as const;

  return (
    <>
      <SearchBox
        label="Ask your transcripts"
        placeholder="What did … say about …"
        first
        question={question}
        pending={pending}
        onAsk={(text, how) => go(text === question ? route : toAsk(text), how)}
      />
      {!isAsked && <Welcome library={library} onLook={onLook} />}
      {isAsked && failure && <Failure failure={failure} heading="h2" onRetry={() => go(route)} />}
      {isAsked && (
        <AnswerView answer={value} pending={pending} search={search} go={go}>
          {isSurveyed && <SurveyView survey={surveyed.value} search={search} go={go} />}
        </AnswerView>
      )}
    </>
  );
}

/** Never comes where it is given up before. */
function settled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, SETTLED);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
