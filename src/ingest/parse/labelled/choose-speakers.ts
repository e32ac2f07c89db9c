/** Decides which labels are speakers, and which only words before a colon. */

import { once } from '../../../util/memoize.ts';
import { choosePlain } from './choose-plain.ts';
import { countByKey, type LabelMark } from './speakers.ts';

/** Keeps the marks of speakers and sounds. */
export function chooseSpeakers(marks: readonly LabelMark[], lines: readonly string[]): LabelMark[] {
  if (marks.length === 0) return [];
  const times = once(() => countByKey(marks));
  const named = marks.filter(
    ({ label, speaker }) =>
      label.certain &&
      (speaker.shape === 'name' ||
        (label.emphasised && speaker.shape === 'odd' && (times().get(speaker.key) ?? 0) > 1)),
  );
  const emphasised = named.filter(({ label }) => label.emphasised).length;
  if (emphasised > 0 && 2 * emphasised >= named.length) return chooseEmphasised(marks);
  return choosePlain(marks, lines);
}

/**
 * Where labels are emphasised, plain ones count only for the same people, or for full names that open a paragraph of
 * speech.
 */
function chooseEmphasised(marks: readonly LabelMark[]): LabelMark[] {
  const times = countByKey(marks.filter(({ label }) => label.emphasised && label.certain));
  const isSpeaker = (mark: LabelMark): boolean => {
    const { label, speaker } = mark;
    const count = times.get(speaker.key) ?? 0;
    if (speaker.isListed) return true;
    if (!label.emphasised)
      return speaker.shape === 'name' && (count > 0 || isFullNameOpening(mark));
    if (!label.certain) return count > 0;
    return speaker.shape !== 'odd' || count > 1;
  };
  return marks.filter(isSpeaker);
}

/** The text begins like speech and is not a quotation. */
const isFullNameOpening = ({ label: { name, text }, opensParagraph }: LabelMark): boolean =>
  opensParagraph && name.includes(' ') && /^[\p{Lu}\p{N}[(.…]/u.test(text);
