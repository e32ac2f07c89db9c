/** What is told of names and offices in a question that nobody here has, or that several have. */

import type { Query } from './query.ts';

/** Names listed. */
const MAX_PEOPLE = 5;

/**
 * @param mentionedBy people who mention the name.
 * @returns a sentence; `null` where every name is clear.
 */
export function nameNotice(
  {
    unclearSpeaker,
    unknownOffice,
    unknownNames = [],
  }: Pick<Query, 'unclearSpeaker' | 'unknownOffice' | 'unknownNames'>,
  mentionedBy: number,
): string | null {
  if (unclearSpeaker !== undefined) {
    const { name, people } = unclearSpeaker;
    if (people.length === 1) return `No one is called ${name}; ${people[0]} is searched.`;
    if (people.length > 0)
      return `${name} may be ${listPeople(people)}. All are searched; name one.`;
    const verb = mentionedBy === 1 ? 'person mentions' : 'people mention';
    const mentions = mentionedBy === 0 ? 'nobody mentions' : `${mentionedBy} ${verb}`;
    return `No one called ${name} speaks here; ${mentions} the name.`;
  }
  if (unknownNames.length > 0) return `Nobody here mentions ${unknownNames.join(' or ')}.`;
  return unknownOffice === undefined
    ? null
    : `No speaker is known as ${unknownOffice}; everyone is searched.`;
}

function listPeople(people: readonly string[]): string {
  const shown = people.slice(0, MAX_PEOPLE);
  const more = people.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} others`] : shown;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}
