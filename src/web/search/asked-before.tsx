/** The question that a passage answers. */

import type { Result } from '../../main.ts';
import { Folded } from '../parts/folded.tsx';
import { standing } from '../words.ts';

/** Characters of it shown above the answer. */
const LENGTH = 180;

export function AskedBefore({ question }: { readonly question: NonNullable<Result['question']> }) {
  const { speaker, text } = question;
  return (
    <div class="asked">
      <p class="label">
        <strong>{speaker.name}</strong>
        {standing(speaker) && `, ${standing(speaker)},`} asked
      </p>
      <p>
        <Folded text={text} length={LENGTH} />
      </p>
    </div>
  );
}
