/** Completes speakers from the lists of people and from introductions. */

import type { Role } from '../../../domain/transcript.ts';
import { type Draft, type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import { findCallRole, findRoleInName } from '../people/roles.ts';
import { replaceSpeakers } from '../replace-speakers.ts';

/** Words that only some writers include in a firm's name. */
const GENERIC_FIRM_WORDS =
  /\b(?:inc|corp|corporation|co|company|llc|ltd|limited|plc|lp|sa|ag|nv|group|holdings?|the)\b/g;

const firmKey = (firm: string): string =>
  firm
    .toLowerCase()
    .replace(/[.,]/g, '')
    .replace(GENERIC_FIRM_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** `Tindlewood` and `Tindlewood Group, Inc.` are one firm. */
function isSameFirm(first: string, second: string): boolean {
  const [a, b] = [firmKey(first), firmKey(second)];
  return a !== '' && b !== '' && (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `));
}

/**
 * Tests whether an affiliation is another firm. `null` (unknown) unless someone's affiliation matches the
 * company: otherwise it may go by two names.
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

/** Calls `complete` once per mention. */
function mapPeople(draft: Draft, complete: (person: PersonMention) => PersonMention): Draft {
  const done = new Map<PersonMention, PersonMention>();
  const completeOnce = (person: PersonMention): PersonMention => {
    const completed = done.get(person) ?? (person === UNKNOWN_SPEAKER ? person : complete(person));
    done.set(person, completed);
    return completed;
  };
  return {
    ...draft,
    people: draft.people.map(completeOnce),
    turns: replaceSpeakers(draft.turns, completeOnce),
  };
}

/**
 * Completes from the lists, whose names are fuller. Role precedence: name, list, title, side (question or
 * answer) of the header.
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

/** Fills gaps from introductions; names stay as written. */
export function applyIntroductions(draft: Draft, introduced: readonly PersonMention[]): Draft {
  const find = createPersonFinder(introduced);
  return mapPeople(draft, (person) => {
    const introduction = findRoleInName(person.name) ? null : find(person.name);
    const firm = introduction?.affiliation ?? null;
    /* Some headers state the firm in place of the title. */
    const isMisplaced =
      firm !== null && !person.affiliation && isSameFirm(person.title ?? '', firm);
    const title = isMisplaced ? null : (person.title ?? introduction?.title ?? null);
    const affiliation = isMisplaced ? person.title : (person.affiliation ?? firm);
    const role = person.role ?? findCallRole(title) ?? introduction?.role ?? null;
    return { ...person, title, affiliation, role };
  });
}
