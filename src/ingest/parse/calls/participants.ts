/** Speakers of a call with what its lists of people, and later its speech, say of them beside their headers. */

import type { Role } from '../../../domain/transcript.ts';
import { type Draft, type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import { findCallRole, findRoleInName } from '../people/roles.ts';

/** Words that one writer has in a firm's name and the next has not. */
const GENERIC_FIRM_WORDS =
  /\b(?:inc|corp|corporation|co|company|llc|ltd|limited|plc|lp|sa|ag|nv|group|holdings?|the)\b/g;

const firmKey = (firm: string): string =>
  firm
    .toLowerCase()
    .replace(/[.,]/g, '')
    .replace(GENERIC_FIRM_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether two names are of one firm: `Tindlewood` and `Tindlewood Group, Inc.` */
function isSameFirm(one: string, other: string): boolean {
  const [a, b] = [firmKey(one), firmKey(other)];
  return a !== '' && b !== '' && (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `));
}

/**
 * Tells who is of another firm than the company, `null` where that is not known: only where someone's
 * affiliation is the company by this name, else it may have two.
 */
function createOutsiderTest({
  company,
  people,
  turns,
}: Draft): (affiliation: string | null) => boolean | null {
  const isOwn = (affiliation: string | null | undefined): boolean =>
    isSameFirm(affiliation ?? '', company ?? '');
  const isNamed =
    people.some(({ affiliation }) => isOwn(affiliation)) ||
    turns.some(({ speaker }) => isOwn(speaker.affiliation));
  return (affiliation) => (isNamed && affiliation ? !isOwn(affiliation) : null);
}

/** Everyone in the draft as `complete` has them; it is asked once for each mention. */
function mapPeople(draft: Draft, complete: (person: PersonMention) => PersonMention): Draft {
  const done = new Map<PersonMention, PersonMention>();
  const once = (person: PersonMention): PersonMention => {
    const known = done.get(person) ?? (person === UNKNOWN_SPEAKER ? person : complete(person));
    done.set(person, known);
    return known;
  };
  return {
    ...draft,
    people: draft.people.map(once),
    turns: draft.turns.map((turn) => ({ ...turn, speaker: once(turn.speaker) })),
  };
}

/**
 * With what the lists say, whose names are the fuller ones. The role is what the name says, else the list,
 * else the title, else the side (question or answer) that a header puts its speaker on.
 */
export function applyParticipantLists(draft: Draft): Draft {
  const find = createPersonFinder(draft.people);
  const isOutsider = createOutsiderTest(draft);
  return mapPeople(draft, (person) => {
    const listed = find(person.name);
    const title = person.title ?? listed?.title ?? null;
    const affiliation = person.affiliation ?? listed?.affiliation ?? null;
    const stated: Role | null = listed?.role ?? findCallRole(title, isOutsider(affiliation));
    const role = findRoleInName(person.name) ?? stated ?? person.role ?? null;
    return { name: listed?.name ?? person.name, title, affiliation, role };
  });
}

/** With what is said of speakers when they are introduced, where nothing written does. Names stay as written. */
export function applyIntroductions(draft: Draft, introduced: readonly PersonMention[]): Draft {
  const find = createPersonFinder(introduced);
  return mapPeople(draft, (person) => {
    const said = findRoleInName(person.name) ? null : find(person.name);
    const firm = said?.affiliation ?? null;
    // Headers may have the firm where others have the title.
    const misplaced = firm !== null && !person.affiliation && isSameFirm(person.title ?? '', firm);
    const title = misplaced ? null : (person.title ?? said?.title ?? null);
    const affiliation = misplaced ? person.title : (person.affiliation ?? firm);
    const role = person.role ?? findCallRole(title) ?? said?.role ?? null;
    return { ...person, title, affiliation, role };
  });
}
