/** Filters, phrases and exclusions as the passages they leave, found before anything is ranked. */

import type { Filters, Query } from '../query.ts';
import { terms } from '../text/words.ts';
import type { PassageInfo, Snapshot } from './snapshot.ts';
import type { Allowed } from './top.ts';

/** @param textOf a passage's own text. */
export function allowedBy(
  query: Pick<Query, 'filters' | 'phrases' | 'excluded'>,
  snapshot: Snapshot,
  textOf: (passage: number) => string,
): Allowed {
  const { filters, phrases, excluded } = query;
  if (Object.keys(filters).length + phrases.length + excluded.length === 0) return null;
  const meets = filterTest(filters);
  const allowed = Uint8Array.from(snapshot.passages, (passage) => (meets(passage) ? 1 : 0));
  const keep = (meets: (passage: number) => boolean) => {
    for (let passage = 0; passage < allowed.length; passage++) {
      if (allowed[passage] === 1 && !meets(passage)) allowed[passage] = 0;
    }
  };
  for (const phrase of phrases) keep(says(phrase, snapshot, textOf));
  for (const words of excluded) {
    const [term, ...others] = terms(words);
    // A word is kept out in all its forms, "e-commerce" and a phrase as they are written.
    if (others.length > 0) {
      const holds = says(words, snapshot, textOf);
      keep((passage) => !holds(passage));
    } else if (term !== undefined) {
      for (const passage of snapshot.bm25.passagesWith(term)) allowed[passage] = 0;
    }
  }
  return allowed;
}

function filterTest(filters: Filters): (passage: PassageInfo) => boolean {
  const { speaker, role, section, transcript, after, before } = filters;
  return (passage) => {
    const { id, date } = passage.transcript;
    return (
      (speaker === undefined || speaker.includes(passage.speaker)) &&
      (role === undefined || role.includes(passage.role)) &&
      (section === undefined || (passage.section !== null && section.includes(passage.section))) &&
      (transcript === undefined || transcript.includes(id)) &&
      (after === undefined || (date !== null && date >= after)) &&
      (before === undefined || (date !== null && date <= before))
    );
  };
}

/** Whether a passage says a phrase; texts are only read where all of the phrase's terms are said. */
function says(
  phrase: string,
  { bm25 }: Snapshot,
  textOf: (passage: number) => string,
): (passage: number) => boolean {
  const wanted = foldSpace(phrase);
  const holders = terms(phrase).map((term) => new Set(bm25.passagesWith(term)));
  return (passage) =>
    holders.every((holder) => holder.has(passage)) && foldSpace(textOf(passage)).includes(wanted);
}

function foldSpace(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase().trim();
}
