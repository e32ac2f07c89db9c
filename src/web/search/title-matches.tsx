/** Transcripts that are named by what is typed, to be opened. */

import type { TranscriptListing } from '../../main.ts';
import type { Catalog } from '../api.ts';
import { countLabel, dayLabel } from '../labels.ts';
import { findNamed } from '../lists/list-transcripts.ts';
import { writeRoute, writeTranscript } from '../route.ts';

interface Props {
  readonly question: string;
  readonly catalog: Catalog;
}

const MAX_TITLES = 3;

export function TitleMatches({ question, catalog }: Props) {
  const found = findNamed(question, catalog);
  if (found.length === 0) return null;
  const more = found.length - MAX_TITLES;
  return (
    <ul class="title-matches" aria-label="Transcripts of that name">
      {found.slice(0, MAX_TITLES).map((one) => (
        <TitleMatch key={one.id} listing={one} />
      ))}
      {more > 0 && (
        <li>
          <a class="quiet" href={writeRoute({ page: 'transcripts', filters: { name: question } })}>
            {countLabel(more, 'more title')}
          </a>
        </li>
      )}
    </ul>
  );
}

function TitleMatch({ listing: { id, title, date } }: { readonly listing: TranscriptListing }) {
  return (
    <li data-stop tabIndex={-1}>
      <a href={writeTranscript(id)} data-open>
        Open <strong dir="auto">{title}</strong>
        {date && (
          <>
            {' '}
            <time dateTime={date}>{dayLabel(date)}</time>
          </>
        )}
      </a>
    </li>
  );
}
