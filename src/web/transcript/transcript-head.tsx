/** What a transcript is: its title, date, kind, and how much is said in it. */

import type { Transcript } from '../../main.ts';
import { countLabel, dayLabel, KIND_NAMES } from '../labels.ts';

export function TranscriptHead({ transcript }: { readonly transcript: Transcript }) {
  const { title, date, kind, participants, turns } = transcript;
  return (
    <header class="transcript-head">
      <h1>{title}</h1>
      <p>
        {kind && `${KIND_NAMES[kind]} · `}
        {date && (
          <>
            <time dateTime={date}>{dayLabel(date)}</time> ·{' '}
          </>
        )}
        {countLabel(participants.length, 'speaker')} · {countLabel(turns.length, 'turn')}
      </p>
    </header>
  );
}
