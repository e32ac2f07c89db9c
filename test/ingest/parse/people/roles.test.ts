import { describe, expect, it } from 'vitest';
import { findCallRole, findRoleInName } from '#src/ingest/parse/people/roles.ts';

describe('roles on a call', () => {
  it.each([
    ['Chief Executive Officer', null, 'management'],
    ['CEO', null, 'management'],
    ['Vice President, Investor Relations', null, 'management'],
    ['Director of Investor Relations and Senior Analyst', null, 'management'],
    ['Analyst', null, 'analyst'],
    ['Research Analyst of Exchanges, Ebrokers', null, 'analyst'],
    ['CEO, MD, and Research Analyst', true, 'analyst'],
    ['Founder, CEO & Chief Analyst', false, 'management'],
    ['Managing Director', true, 'analyst'],
    ['Senior Associate', true, 'analyst'],
    ['Managing Director', false, 'management'],
    ['Managing Director', null, 'management'],
    ['Chief Executive Officer', true, 'management'],
    ['Head of Investor Relations', true, 'management'],
    ['Private Investor', null, null],
    ['General Atlantic', null, null],
    [null, true, 'analyst'],
    [null, null, null],
  ] as const)('%s, of another firm: %s', (title, isOutsider, role) => {
    expect(findCallRole(title, isOutsider)).toBe(role);
  });

  it.each([
    ['Operator', 'operator'],
    ['Conference Coordinator', 'operator'],
    ['Unidentified Analyst', 'analyst'],
    ['Unknown Analyst', 'analyst'],
    ['Company Representative', 'management'],
    ['Unidentified Company Representative', 'management'],
    ['Unidentified Corporate Participant', 'management'],
    ['Unknown Executive', 'management'],
    ['Unverified Participant', null],
    ['Unidentified Participant', null],
    ['Odile Ferrant', null],
  ] as const)('of %s', (name, role) => {
    expect(findRoleInName(name)).toBe(role);
  });
});
