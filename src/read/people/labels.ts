/** Labels that machines put before speech, one rule for all formats. */

import { clean } from '../decode.ts';
import type { Person } from '../format.ts';
import { collapse } from '../prose.ts';
import { withoutBesides } from './people.ts';

export type Label = string | number | null | undefined;

/** What is written where the machine could not tell. */
const NO_ONE = /^(?:|\?|-1|none|null|unknown(?:[ _]speaker)?)$/i;

/**
 * The speaker a label means, `null` where it says that it names none. A label stays as the file writes it
 * (`SPEAKER_00`, `spk_0`, `Ana Silva`); a bare number or letter, which no one is called by, becomes
 * `Speaker 0`, `Speaker A`, and `(he/him)` beside a name goes. Either way the label is what users map to a name.
 */
function speakerOf(label: Label): Person | null {
  const written = collapse(clean(String(label ?? '')));
  if (NO_ONE.test(written)) return null;
  const isBare = /^(?:\d+|[a-z])$/i.test(written);
  const name = isBare ? `Speaker ${written}` : withoutBesides(written);
  return name === written ? { name } : { name, label: written };
}

/** Reads the labels of one file, in which the same few come thousands of times. */
export function labelReader(): (label: Label) => Person | null {
  const known = new Map<Label, Person | null>();
  return (label) => {
    let speaker = known.get(label);
    if (speaker === undefined) {
      speaker = speakerOf(label);
      known.set(label, speaker);
    }
    return speaker;
  };
}
