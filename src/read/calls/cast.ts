/** Speakers of a call with what its lists of people, and later its speech, say of them beside their headers. */

import type { Role } from '../../transcript.ts';
import { type Draft, NOBODY, type Person } from '../format.ts';
import { listFinder } from '../people/listed.ts';
import { roleOfName, roleOnCall } from '../people/roles.ts';

/** Words that one writer has in a firm's name and the next has not. */
const LEGAL =
  /\b(?:inc|corp|corporation|co|company|llc|ltd|limited|plc|lp|sa|ag|nv|group|holdings?|the)\b/g;

const firmKey = (firm: string): string =>
  firm.toLowerCase().replace(/[.,]/g, '').replace(LEGAL, ' ').replace(/\s+/g, ' ').trim();

/** Whether two names are of one firm: `Tindlewood` and `Tindlewood Group, Inc.` */
function isSameFirm(one: string, other: string): boolean {
  const [a, b] = [firmKey(one), firmKey(other)];
  return a !== '' && b !== '' && (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `));
}

/**
 * Tells who is of another firm than the company, `null` where that is not known: only where someone's
 * affiliation is the company by this name, else it may have two.
 */
function outsiders({
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
function recast(draft: Draft, complete: (person: Person) => Person): Draft {
  const done = new Map<Person, Person>();
  const once = (person: Person): Person => {
    const known = done.get(person) ?? (person === NOBODY ? person : complete(person));
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
export function withListed(draft: Draft): Draft {
  const find = listFinder(draft.people);
  const isOutsider = outsiders(draft);
  return recast(draft, (person) => {
    const listed = find(person.name);
    const title = person.title ?? listed?.title ?? null;
    const affiliation = person.affiliation ?? listed?.affiliation ?? null;
    const stated: Role | null = listed?.role ?? roleOnCall(title, isOutsider(affiliation));
    const role = roleOfName(person.name) ?? stated ?? person.role ?? null;
    return { name: listed?.name ?? person.name, title, affiliation, role };
  });
}

/** With what is said of speakers when they are introduced, where nothing written does. Names stay as written. */
export function withIntroduced(draft: Draft, introduced: readonly Person[]): Draft {
  const find = listFinder(introduced);
  return recast(draft, (person) => {
    const said = roleOfName(person.name) ? null : find(person.name);
    const firm = said?.affiliation ?? null;
    // Headers may have the firm where others have the title.
    const misplaced = firm !== null && !person.affiliation && isSameFirm(person.title ?? '', firm);
    const title = misplaced ? null : (person.title ?? said?.title ?? null);
    const affiliation = misplaced ? person.title : (person.affiliation ?? firm);
    const role = person.role ?? roleOnCall(title) ?? said?.role ?? null;
    return { ...person, title, affiliation, role };
  });
}
