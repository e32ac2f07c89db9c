/** Labels that machines put before speech, one rule for all formats. */

import { cleanText } from '../../decode/text.ts';
import type { PersonMention } from '../format.ts';
import { normalizeWhitespace } from '../prose.ts';
import { stripNameAnnotation } from './people.ts';

export type MachineLabel = string | number | null | undefined;

/** What is written where the machine could not tell. */
const UNKNOWN_LABEL = /^(?:|\?|-1|none|null|unknown(?:[ _]speaker)?)$/i;

/**
 * The speaker a label means, `null` where it says that it names none. A label stays as the file writes it
 * (`SPEAKER_00`, `spk_0`, `Ana Silva`); a bare number or letter, which no one is called by, becomes
 * `Speaker 0`, `Speaker A`, and `(he/him)` beside a name goes. Either way the label is what users map to a name.
 */
function parseMachineLabel(label: MachineLabel): PersonMention | null {
  const written = normalizeWhitespace(cleanText(String(label ?? '')));
  if (UNKNOWN_LABEL.test(written)) return null;
  const isBare = /^(?:\d+|[a-z])$/i.test(written);
  const name = isBare ? `Speaker ${written}` : stripNameAnnotation(written);
  return name === written ? { name } : { name, label: written };
}

/** Reads the labels of one file, in which the same few come thousands of times. */
export function createLabelReader(): (label: MachineLabel) => PersonMention | null {
  const known = new Map<MachineLabel, PersonMention | null>();
  return (label) => {
    let speaker = known.get(label);
    if (speaker === undefined) {
      speaker = parseMachineLabel(label);
      known.set(label, speaker);
    }
    return speaker;
  };
}
