/** A speaker's name, title, affiliation and role. */

import type { ComponentChildren } from 'preact';
import type { Speaker } from '../../main.ts';
import { titleAndAffiliation } from '../labels.ts';

interface Props {
  readonly speaker: Speaker;
  readonly heading: 'h2' | 'h3';
  /** Of the heading, for `aria-labelledby`. */
  readonly id?: string;
  readonly children?: ComponentChildren;
}

export function SpeakerLine({ speaker, heading: Heading, id, children }: Props) {
  const { label } = speaker;
  return (
    <div class="speaker-line">
      <Heading
        id={id}
        dir="auto"
        title={label === undefined ? undefined : `In the transcript: ${label}`}
      >
        {speaker.name}
      </Heading>
      {titleAndAffiliation(speaker) && (
        <span class="affiliation">{titleAndAffiliation(speaker)}</span>
      )}
      {speaker.role !== 'unknown' && (
        <span class="role" data-role={speaker.role}>
          {speaker.role}
        </span>
      )}
      {children}
    </div>
  );
}
