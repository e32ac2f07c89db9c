/** The search page: a question, what was understood of it, and the passages that answer it. */

import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../api.ts';
import { useLoaded } from '../load.ts';
import { Failure } from '../parts/failure.tsx';
import { type Go, type Route, toQuestion } from '../route.ts';
import { AnswerView } from './answer-view.tsx';
import { useArrowKeys } from './arrow-keys.ts';
import { SearchBox } from './search-box.tsx';
import { Welcome } from './welcome.tsx';

interface Props {
  readonly route: Route;
  readonly go: Go;
}

export function SearchPage({ route, go }: Props) {
  const { question } = route;
  const isAsked = question !== '';
  const { value, failure, pending } = useLoaded(isAsked ? (signal) => ask(route, signal) : null, [
    route,
  ]);
  useEffect(() => {
    document.title = isAsked ? `${question} · whosaid` : 'whosaid';
  }, [question, isAsked]);
  const page = useRef<HTMLDivElement>(null);
  useArrowKeys(page);

  return (
    <div ref={page}>
      <SearchBox
        question={question}
        pending={pending}
        onAsk={(text, how) => go(text === question ? route : toQuestion(text), how)}
      />
      {!isAsked && <Welcome onAsk={(text) => go(toQuestion(text))} />}
      {isAsked && failure && <Failure failure={failure} onRetry={() => go(route)} />}
      {isAsked && <AnswerView answer={value} pending={pending} route={route} go={go} />}
    </div>
  );
}
