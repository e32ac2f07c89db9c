/** Roles that names and titles state; nothing is guessed from behaviour. */

import type { Kind, Role } from '../../../domain/transcript.ts';
import { rolePattern, roleTitlePattern } from '../../../text/languages/patterns.ts';
import { nameKey } from '../../../text/person-names.ts';
import { once } from '../../../util/memoize.ts';

const OPERATOR = /^(?:the )?(?:(?:conference |call )?operator|conference coordinator)$/;
const HOST =
  /^(?:the )?(?:co-?)?(?:vice )?(?:host|moderator|chair|chairman|chairwoman|chairperson)(?: \d{1,2})?$/;
const CHAIR_BEFORE_NAME =
  /^(?:the )?(?:madam |mr )?(?:chair|chairman|chairwoman|chairperson|moderator|host) \p{L}/u;
const GUEST = /^(?:the )?guest(?: \d{1,2})?$/;
const ANALYST = /\banalysts?\b/i;
/** Such analysts belong to their company. */
const INVESTOR_RELATIONS = /\b(?:investor relations|ir)\b/i;
/** `Company Representative`, `Unknown Executive`. */
const COMPANY_SIDE =
  /^(?:(?:unidentified|unknown|unverified) )?(?:company|corporate|management) (?:representative|participant|speaker|member)$|^(?:unidentified|unknown|unverified) (?:executive|management)$/;
/** Leaders of a company; ranks that banks give too (director, partner, vice president) are excluded. */
const LEADERSHIP_TITLE =
  /\bchief\b|\bc[efoimt]o\b|(?<!vice )\bpresident\b|\bchair(?:man|woman|person)?\b|\bfounder\b/i;
const CORPORATE_TITLE =
  /\b(?:chief|c[efotimr]o|cfo|chair(?:man|woman|person)?|(?:co-?)?founder|president|v\.?p\.?|svp|evp|officer|director|head|treasurer|controller|comptroller|counsel|secretary|manager|managing|partner|principal|owner|investor relations|ir|finance|operations|executive|general (?:manager|counsel|partner|secretary)|senior|corporate|leader|lead)\b/i;

/** The same in other languages. */
const foreignLabels = once(() =>
  (['operator', 'host', 'guest', 'analyst'] as const).map(
    (role) => [role, rolePattern(role)] as const,
  ),
);
const foreignCorporateTitle = once(() => roleTitlePattern('management'));
const foreignAnalyst = once(() => roleTitlePattern('analyst'));

const findForeignRole = (key: string): Role | null =>
  foreignLabels().find(([, label]) => label?.test(key))?.[0] ?? null;

/** A title that companies give their people. */
export const isCorporateTitle = (title: string): boolean =>
  CORPORATE_TITLE.test(title) || foreignCorporateTitle()?.test(title) === true;

export const isAnalystTitle = (title: string): boolean =>
  (ANALYST.test(title) || foreignAnalyst()?.test(title) === true) &&
  !INVESTOR_RELATIONS.test(title);

/** The role that a speaker's label alone states: `Operator`, `Chair Garcia`, `Unidentified Analyst`. */
export function findRoleInName(name: string): Role | null {
  const key = nameKey(name);
  if (OPERATOR.test(key)) return 'operator';
  if (HOST.test(key) || CHAIR_BEFORE_NAME.test(key)) return 'host';
  if (GUEST.test(key)) return 'guest';
  if (/^(?:unidentified|unknown|unverified) analyst$/.test(key)) return 'analyst';
  return COMPANY_SIDE.test(key) ? 'management' : findForeignRole(key);
}

/**
 * The role that a title states on an earnings call. Outsiders (`null`: unknown) are analysts unless they
 * lead their firm; whoever leads the company itself is no analyst.
 */
export function findCallRole(title: string | null, isOutsider: boolean | null = null): Role | null {
  if (title === null) return isOutsider ? 'analyst' : null;
  if (isAnalystTitle(title)) {
    return isOutsider === false && LEADERSHIP_TITLE.test(title) ? 'management' : 'analyst';
  }
  if (isOutsider && !LEADERSHIP_TITLE.test(title) && !INVESTOR_RELATIONS.test(title))
    return 'analyst';
  return isCorporateTitle(title) ? 'management' : null;
}

/** The role that a title states in other conversations. */
export function findConversationRole(title: string | null): Role | null {
  const key = nameKey(title ?? '');
  if (HOST.test(key)) return 'host';
  if (GUEST.test(key)) return 'guest';
  const foreign = findForeignRole(key);
  return foreign === 'host' || foreign === 'guest' ? foreign : null;
}

/** The role that a title states in this kind of conversation. */
export const findRole = (kind: Kind | null, title: string | null): Role | null =>
  kind === 'earnings-call' ? findCallRole(title) : findConversationRole(title);
