/** What a head says and the turns below it, to a draft: the kind of conversation, and each speaker's role as it is stated there. */

import type { Kind } from '../../domain/transcript.ts';
import { type Draft, type DraftTurn, type PersonMention, UNKNOWN_SPEAKER } from './format.ts';
import type { Head } from './head/fields.ts';
import { findKind } from './head/title.ts';
import { findRole, findRoleInName } from './people/roles.ts';

/** The person with the role that label, title or list states in this kind of conversation. */
function assignRole(person: PersonMention, kind: Kind | null): PersonMention {
  if (person === UNKNOWN_SPEAKER) return person;
  const stated = findRole(kind, person.title ?? null);
  return { ...person, role: findRoleInName(person.name) ?? stated ?? person.role ?? null };
}

/** @param isMeeting whether the tool that wrote it records nothing else. */
export function finishDraft(head: Head, turns: readonly DraftTurn[], isMeeting: boolean): Draft {
  const likely = isMeeting ? 'meeting' : null;
  const kind = head.kind ?? (head.hasHosts ? 'podcast' : (findKind(head.title) ?? likely));
  const people = new Set([...head.people, ...turns.map(({ speaker }) => speaker)]);
  const inRole = new Map([...people].map((person) => [person, assignRole(person, kind)]));
  const roleOf = (person: PersonMention): PersonMention => inRole.get(person) ?? person;
  return {
    title: head.title,
    date: head.date,
    kind,
    company: head.company,
    ticker: head.ticker,
    quarter: head.quarter,
    people: head.people.map(roleOf),
    turns: turns.map(({ speaker, section, start, end, cues, text }) => {
      return { speaker: roleOf(speaker), section, start, end, cues, text };
    }),
  };
}
