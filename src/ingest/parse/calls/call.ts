/**
 * What all layouts of earnings calls have in common: headers that say who begins to speak, headings that
 * divide the call, lists of people. A layout finds these in its own way; here they become a draft.
 */

import type { Role, Section } from '../../../domain/transcript.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Draft, DraftTurn, Format, PersonMention } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { findKind } from '../head/kind.ts';
import { stripEmphasis } from '../markdown.ts';
import { joinLines } from '../prose.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { isPageBoilerplate } from './call-lines.ts';
import { findHeadings, type Heading } from './headings.ts';
import { parseCallIdentity } from './identity.ts';
import { applyParticipantLists } from './participants.ts';

/** Where someone begins to speak. */
export interface CallHeader {
  readonly person: PersonMention;
  /** Lines it takes. */
  readonly lineCount: number;
  /** What is said on the header's own line. */
  readonly text?: string;
  /** Where the header itself says it. */
  readonly section?: Section;
}

/** A call as a layout finds it. */
export interface Call {
  readonly lines: readonly string[];
  readonly headings: ReadonlyMap<number, Heading>;
  /** Line number → who begins to speak there, in order. */
  readonly headers: ReadonlyMap<number, CallHeader>;
  /** Whom its lists name, with the role that being on the list states. */
  readonly listedPeople: readonly PersonMention[];
}

/** What every layout begins with. */
export interface CallOutline {
  readonly text: string;
  readonly lines: readonly string[];
  readonly headings: ReadonlyMap<number, Heading>;
}

/** The headings are looked for once, however many layouts ask. */
export const outlineCall = memoizePerContent(
  ({ text, lines }: Content): CallOutline => ({ text, lines, headings: findHeadings(lines) }),
);

/** A format of a layout that is told by a signature: `find` answers `null` for what is not its own. */
export function createCallFormat(
  name: string,
  extensions: readonly string[],
  find: (outline: CallOutline) => Call | null,
): Format {
  const callIn = memoizePerContent((content) => find(outlineCall(content)));
  return {
    name,
    extensions,
    score: (content) => ((callIn(content)?.headers.size ?? 0) > 0 ? Number.POSITIVE_INFINITY : 0),
    parse(content) {
      const call = callIn(content);
      if (call === null) throw new UnreadableError(`expected a ${name}, found something else.`);
      return buildCallDraft(call);
    },
  };
}

export interface ParticipantList {
  /** Index of its first line, and of the first line after it. */
  readonly from: number;
  readonly to: number;
  /** The role that being on it states. */
  readonly role: Role | null;
}

/** The lists of people: the lines under each heading of one, to the next heading. */
export function findParticipantLists({
  lines,
  headings,
}: Pick<CallOutline, 'lines' | 'headings'>): ParticipantList[] {
  const starts = [...headings.keys(), lines.length];
  return [...headings.values()].flatMap((heading, i) =>
    heading.opens === 'list'
      ? { from: (starts[i] ?? 0) + 1, to: starts[i + 1] ?? 0, role: heading.role }
      : [],
  );
}

/** Cuts the lines at headers and headings. Lists that follow the speech end it. */
function splitCallTurns({ lines, headings, headers }: Call): DraftTurn[] {
  const turns: DraftTurn[] = [];
  let section: Section = 'prepared';
  let open: { readonly header: CallHeader; readonly from: number } | null = null;
  const close = (to: number): void => {
    if (!open) return;
    const { header, from } = open;
    const spoken = lines
      .slice(from, to)
      .filter((line) => !isPageBoilerplate(line))
      .map(stripEmphasis);
    const text = joinLines([header.text ?? '', ...spoken]);
    if (text !== '') turns.push({ speaker: header.person, section, start: null, end: null, text });
    open = null;
  };
  for (const i of [...new Set([...headings.keys(), ...headers.keys()])].sort((a, b) => a - b)) {
    const heading = headings.get(i);
    const header = headers.get(i);
    close(i);
    if (header) {
      section = header.section ?? section;
      open = { header, from: i + header.lineCount };
    } else if (heading?.opens === 'list' && turns.length > 0) break;
    else if (heading?.opens === 'qa' || heading?.opens === 'prepared') section = heading.opens;
  }
  close(lines.length);
  // A call without questions has no parts; a table of contents may still name them.
  const hasQa = turns.some((turn) => turn.section === 'qa');
  return hasQa ? turns : turns.map((turn) => ({ ...turn, section: null }));
}

/** The draft of a call; the roles are those that headers and lists state. */
export function buildCallDraft(call: Call): Draft {
  const { lines, headings, headers, listedPeople } = call;
  const [heading = lines.length] = headings.keys();
  const [header = lines.length] = headers.keys();
  const front = lines.slice(0, Math.min(heading, header));
  const head = parseHead(front, () => false);
  const identity = parseCallIdentity(front);
  const title = identity.title ?? head.title;
  const draft = applyParticipantLists({
    title,
    date: identity.date ?? head.date,
    company: head.company ?? identity.company,
    ticker: head.ticker ?? identity.ticker,
    quarter: head.quarter ?? identity.quarter,
    kind: findKind(title) ?? head.kind,
    people: [...head.people, ...listedPeople],
    turns: splitCallTurns(call),
  });
  const isCall = draft.turns.some(({ speaker: { role } }) => role === 'operator');
  return { ...draft, kind: draft.kind ?? (isCall ? 'earnings-call' : null) };
}
