/** Shared core of the call layouts: a layout finds headers, headings and lists; this file builds the draft. */

import type { Role, Section } from '../../../domain/transcript.ts';
import { isNotice } from '../boilerplate.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Draft, DraftTurn, Format, PersonMention } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { findKind } from '../head/title.ts';
import { stripEmphasis } from '../markdown.ts';
import { joinLines } from '../prose.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { isPageBoilerplate } from './call-lines.ts';
import { findHeadings, type Heading } from './headings.ts';
import { parseCallIdentity } from './identity.ts';
import { applyParticipantLists } from './participants.ts';

/** The lines that announce a speaker. */
export interface CallHeader {
  readonly person: PersonMention;
  readonly lineCount: number;
  /** Speech on the header's own line. */
  readonly text?: string;
  /** Set where the header states it. */
  readonly section?: Section;
}

/** A call as a layout found it. */
export interface Call {
  readonly lines: readonly string[];
  readonly headings: ReadonlyMap<number, Heading>;
  /** By line number, ascending. */
  readonly headers: ReadonlyMap<number, CallHeader>;
  /** With the role that the list states. */
  readonly listedPeople: readonly PersonMention[];
}

/** The input of every layout. */
export interface CallOutline {
  readonly text: string;
  readonly lines: readonly string[];
  readonly headings: ReadonlyMap<number, Heading>;
}

/** Finds the headings once for all layouts. */
export const outlineCall = memoizePerContent(
  ({ text, lines }: Content): CallOutline => ({ text, lines, headings: findHeadings(lines) }),
);

/** Creates a format that claims a file by its signature; `find` returns `null` for other files. */
export function createCallFormat(
  name: string,
  extensions: readonly string[],
  find: (outline: CallOutline) => Call | null,
): Format {
  const getCall = memoizePerContent((content) => find(outlineCall(content)));
  return {
    name,
    extensions,
    score: (content) => ((getCall(content)?.headers.size ?? 0) > 0 ? Number.POSITIVE_INFINITY : 0),
    parse(content) {
      const call = getCall(content);
      if (call === null) throw new UnreadableError(`this is not a ${name}.`);
      return buildCallDraft(call);
    },
  };
}

export interface ParticipantList {
  /** Line range below the heading, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Stated by the heading. */
  readonly role: Role | null;
}

/** Each list extends from its heading to the next one. */
export function findParticipantLists({
  lines,
  headings,
}: Pick<CallOutline, 'lines' | 'headings'>): ParticipantList[] {
  const starts = [...headings.keys(), lines.length];
  return [...headings.values()].flatMap((heading, i) =>
    heading.opens === 'list' ? { from: starts[i] + 1, to: starts[i + 1], role: heading.role } : [],
  );
}

/** Cuts the lines into turns at headers and headings; a list after the first turn ends the call. */
function splitCallTurns({ lines, headings, headers }: Call): DraftTurn[] {
  const turns: DraftTurn[] = [];
  let section: Section = 'prepared';
  let open: { readonly header: CallHeader; readonly from: number } | null = null;
  const close = (to: number): void => {
    if (!open) return;
    const { header, from } = open;
    const spoken = lines.slice(from, to);
    const notice = spoken.findIndex(isNotice);
    const speech = spoken
      .slice(0, notice < 0 ? undefined : notice)
      .filter((line) => !isPageBoilerplate(line))
      .map(stripEmphasis);
    const text = joinLines([header.text ?? '', ...speech]);
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
  /* Without Q&A there are no sections, even if a table of contents names them. */
  const hasQa = turns.some((turn) => turn.section === 'qa');
  return hasQa ? turns : turns.map((turn) => ({ ...turn, section: null }));
}

/** Takes roles from headers and lists only. */
export function buildCallDraft(call: Call): Draft {
  const { lines, headings, headers, listedPeople } = call;
  const [firstHeading = lines.length] = headings.keys();
  const [firstHeader = lines.length] = headers.keys();
  const front = lines.slice(0, Math.min(firstHeading, firstHeader));
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
  const hasOperator = draft.turns.some(({ speaker: { role } }) => role === 'operator');
  return { ...draft, kind: draft.kind ?? (hasOperator ? 'earnings-call' : null) };
}
