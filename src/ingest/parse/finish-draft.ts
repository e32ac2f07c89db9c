/** Builds a draft from head and turns: infers the kind, then each speaker's role. */

import type { Kind } from '../../domain/transcript.ts';
import { type Draft, type DraftTurn, type PersonMention, UNKNOWN_SPEAKER } from './format.ts';
import type { Head } from './head/fields.ts';
import { findKind } from './head/title.ts';
import { findRole, findRoleInName } from './people/roles.ts';

function assignRole(person: PersonMention, kind: Kind | null): PersonMention {
  if (person === UNKNOWN_SPEAKER) return person;
  const stated = findRole(kind, person.title ?? null);
  return { ...person, role: findRoleInName(person.name) ?? stated ?? person.role ?? null };
}

/** @param isMeeting whether a tool that records only meetings wrote the file. */
export function finishDraft(head: Head, turns: readonly DraftTurn[], isMeeting: boolean): Draft {
  const likely = isMeeting ? 'meeting' : null;
  const kind = head.kind ?? (head.hasHosts ? 'podcast' : (findKind(head.title) ?? likely));
  const people = new Set([...head.people, ...turns.map(({ speaker }) => speaker)]);
  const peopleWithRoles = new Map([...people].map((person) => [person, assignRole(person, kind)]));
  const withRole = (person: PersonMention): PersonMention => peopleWithRoles.get(person) ?? person;
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
    turns: turns.map(({ speaker, section, start, end, cues, text }) => {
      return { speaker: withRole(speaker), section, start, end, cues, text };
    }),
  };
}
