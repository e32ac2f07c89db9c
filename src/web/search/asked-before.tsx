/** The question that a passage answers. */

import type { Result } from '../../main.ts';
import { ExpandableText } from '../components/expandable-text.tsx';
import { titleAndAffiliation } from '../labels.ts';

/** Characters of it shown above the answer. */
const MAX_QUESTION_LENGTH = 180;

export function AnsweredQuestion({
  question,
}: {
  readonly question: NonNullable<Result['question']>;
}) {
  const { speaker, text } = question;
  return (
    <div class="answered-question">
      <p class="label">
        <strong>{speaker.name}</strong>
        {titleAndAffiliation(speaker) && `, ${titleAndAffiliation(speaker)},`} asked
      </p>
      <p>
        <ExpandableText text={text} length={MAX_QUESTION_LENGTH} />
      </p>
    </div>
  );
}
