/** Builds a draft from head and turns: infers the kind, then each speaker's role. */

import type { Kind } from '../../domain/transcript.ts';
import { type Draft, type DraftTurn, type PersonMention, UNKNOWN_SPEAKER } from './format.ts';
import type { Head } from './head/fields.ts';
import { findKind } from './head/title.ts';
import { findRole, findRoleInName } from './people/roles.ts';
import { replaceSpeakers } from './replace-speakers.ts';

function assignRole(person: PersonMention, kind: Kind | null): PersonMention {
  if (person === UNKNOWN_SPEAKER) return person;
  const { name, title = null, affiliation = null, label = null } = person;
  const role = findRoleInName(name) ?? findRole(kind, title) ?? person.role ?? null;
  return { name, title, affiliation, role, label };
}

/** Equal mentions stay one object. */
function assignRoles(
  people: readonly PersonMention[],
  kind: Kind | null,
): (person: PersonMention) => PersonMention {
  const withRoles = new Map<PersonMention, PersonMention>();
  for (const person of people)
    if (!withRoles.has(person)) withRoles.set(person, assignRole(person, kind));
  return (person) => withRoles.get(person) ?? person;
}

/** @param isMeeting whether a tool that records only meetings wrote the file. */
export function finishDraft(head: Head, turns: readonly DraftTurn[], isMeeting: boolean): Draft {
  const likely = isMeeting ? 'meeting' : null;
  const kind = head.kind ?? (head.hasHosts ? 'podcast' : (findKind(head.title) ?? likely));
  const withRole = assignRoles([...head.people, ...turns.map(({ speaker }) => speaker)], kind);
  return {
    title: head.title,
    date: head.date,
    kind,
    company: head.company,
    ticker: head.ticker,
    quarter: head.quarter,
    url: head.url,
    tags: head.tags,
    people: head.people.map(withRole),
    turns: replaceSpeakers(turns, withRole),
  };
}
