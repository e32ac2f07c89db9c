/** The transcripts in which a topic comes up, each with where it does. */

import { useState } from 'preact/hooks';
import type { TranscriptTimes } from '../../main.ts';
import { ShowRest } from '../parts/show-rest.tsx';
import { type Search, writeRoute } from '../route.ts';
import { dayText } from '../words.ts';
import { within } from './narrowing.ts';
import { Strip } from './strip.tsx';

interface Props {
  /** The best first. */
  readonly transcripts: readonly TranscriptTimes[];
  readonly search: Search;
}

/** Transcripts shown at first. */
const FEW = 5;

export function TranscriptStrips({ transcripts, search }: Props) {
  const [all, setAll] = useState(false);
  const rest = transcripts.length - FEW;
  const best = transcripts[0]?.best ?? 1;
  return (
    <section>
      <table class="strips">
        <caption>Transcript</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Transcript</th>
            <th scope="col">Passages</th>
          </tr>
        </thead>
        <tbody>
          {(all ? transcripts : transcripts.slice(0, FEW)).map(
            ({ id, title, date, passages, places }) => (
              <tr key={id}>
                <th scope="row">
                  <a
                    href={writeRoute({ page: 'search', search: within(search, 'transcript', id) })}
                  >
                    {title}
                  </a>
                  {date && <time dateTime={date}>{dayText(date)}</time>}
                  <Strip
                    places={places}
                    best={best}
                    hrefOf={(turn) =>
                      writeRoute({ page: 'transcript', id, search, place: { turn, span: null } })
                    }
                  />
                </th>
                <td>{passages.toLocaleString('en')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <ShowRest rest={rest} all={all} onChange={setAll} />
    </section>
  );
}
