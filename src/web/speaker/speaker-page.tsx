/** A speaker's page: roles, figures, topics, and the transcripts they speak in. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Appearance, SpeakerProfile } from '../../main.ts';
import { ApiError, fetchSpeaker } from '../api.ts';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { NotFound } from '../components/not-found.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { countLabel, dayLabel, durationLabel, KIND_NAMES } from '../labels.ts';
import { type Go, restorePosition } from '../navigation.ts';
import { type Search, type SpeakerRoute, toSearch, writeRoute, writeTranscript } from '../route.ts';
import { useAsync } from '../use-async.ts';

interface Props {
  readonly route: SpeakerRoute;
  readonly go: Go;
}

export function SpeakerPage({ route: { name }, go }: Props) {
  const [attempts, setAttempts] = useState(0);
  const { value, failure } = useAsync((signal) => fetchSpeaker(name, signal), [attempts]);
  useEffect(() => {
    document.title = `${name} · whosaid`;
  }, [name]);
  useLayoutEffect(() => {
    if (value !== null) restorePosition();
  }, [value]);
  if (failure instanceof ApiError && failure.code === 'NOT_FOUND') {
    return <NotFound heading="Speaker not found" text="They may have been renamed or removed." />;
  }
  if (failure)
    return <Failure failure={failure} heading="h1" onRetry={() => setAttempts(attempts + 1)} />;
  return (
    <article class="speaker-page">
      <h1 dir="auto">{name}</h1>
      {value === null ? <Loading what="the speaker" /> : <Profile profile={value} go={go} />}
    </article>
  );
}

interface ProfileProps {
  readonly profile: SpeakerProfile;
  readonly go: Go;
}

function Profile({ profile, go }: ProfileProps) {
  const { name, aliases, titles, affiliations, roles, topics, appearances } = profile;
  const saidBy = (question: string): Search => ({
    ...toSearch(question),
    filters: { speaker: name },
  });
  return (
    <>
      <p class="speaker-line">
        {roles.map((role) => (
          <span key={role} class="role" data-role={role}>
            {role}
          </span>
        ))}
        <span class="affiliation">
          {[titles.join(', '), affiliations.join(', ')].filter(Boolean).join(' · ')}
        </span>
      </p>
      {aliases.length > 0 && <p class="aliases">In transcripts also: {aliases.join(', ')}</p>}
      <SearchBox
        label={`Search what ${name} said`}
        placeholder={`What did ${name} say about …`}
        autoFocus={false}
        onlyOnEnter
        question=""
        pending={false}
        onSearch={(question) => go({ page: 'search', search: saidBy(question) })}
      />
      <Figures profile={profile} />
      {topics.length > 0 && (
        <section>
          <h2>Topics</h2>
          <ul class="topics">
            {topics.map((topic) => (
              <li key={topic}>
                <a class="plain" href={writeRoute({ page: 'search', search: saidBy(topic) })}>
                  {topic}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Transcripts</h2>
        <ul class="rows">
          {appearances.map((one) => (
            <AppearanceRow key={one.transcript.id} appearance={one} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Figures({ profile }: Pick<ProfileProps, 'profile'>) {
  const { transcripts, turns, words, seconds, questions } = profile;
  const figures: [string, string][] = [
    ['Transcripts', transcripts.toLocaleString('en')],
    ['Turns', turns.toLocaleString('en')],
    ['Words', words.toLocaleString('en')],
    ...(seconds === null ? [] : [['Talk time', durationLabel(seconds)] as [string, string]]),
    ['Questions asked', questions.toLocaleString('en')],
  ];
  return (
    <dl class="figures">
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function AppearanceRow({ appearance }: { readonly appearance: Appearance }) {
  const { transcript, turns, seconds, questions } = appearance;
  const { id, title, date, kind } = transcript;
  const facts = [
    kind && KIND_NAMES[kind],
    countLabel(turns, 'turn'),
    seconds !== null && durationLabel(seconds),
    questions > 0 && countLabel(questions, 'question'),
  ];
  return (
    <li>
      <div class="row-text">
        <a href={writeTranscript(id)} dir="auto">
          {title}
        </a>
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {date && <time dateTime={date}>{dayLabel(date)}</time>}
    </li>
  );
}
