/** Speaker labels that machines write, under one rule for all formats. */

import { cleanText } from '../../decode/text.ts';
import type { PersonMention } from '../format.ts';
import { normalizeWhitespace } from '../prose.ts';
import { isPersonName, parsePersonLabel, stripNameAnnotation } from './people.ts';
import { findConversationRole } from './roles.ts';

export type MachineLabel = string | number | null | undefined;

/** Written where the machine could not tell the speaker. */
const UNKNOWN_LABEL = /^(?:|\?+|-1|none|null|unknown(?:[ _]speaker)?)$/i;

/**
 * Returns `null` for an unknown speaker. A label stays as written (`SPEAKER_00`, `spk_0`, `Ana Silva`),
 * except that a bare number or letter becomes `Speaker 0`, `Speaker A`, and `(he/him)` is removed. Users
 * map the written label to a name.
 */
function parseMachineLabel(label: MachineLabel): PersonMention | null {
  const written = normalizeWhitespace(cleanText(String(label ?? '')));
  if (UNKNOWN_LABEL.test(written)) return null;
  /* More digits are a telephone's number. */
  const isBare = /^(?:\d{1,6}|[a-z])$/i.test(written);
  if (isBare) return { name: `Speaker ${written}`, label: written };
  const person = parseNotedPerson(written);
  return person.name === written ? person : { ...person, label: written };
}

/** `Ana Silva (CFO)`, `Ana Silva | Quay Ltd`; other parentheses are part of the screen name: `Ben's iPhone (2)`. */
function parseNotedPerson(written: string): PersonMention {
  const person =
    written.endsWith(')') || written.includes(' | ') ? parsePersonLabel(written) : null;
  const note = person && [person.title, person.affiliation].join('');
  return person && note && /\p{L}/u.test(note) && isPersonName(person.name)
    ? { ...person, role: findConversationRole(person.title ?? null) }
    : { name: stripNameAnnotation(written) };
}

/** Memoizes labels: a file repeats the same few thousands of times. */
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
