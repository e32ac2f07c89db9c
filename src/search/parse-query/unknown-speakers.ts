/** Reads questions for people whom nobody here is called, and for offices and roles that nobody holds. */

import type { Filters, UnclearSpeaker } from '../../domain/query.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { fold, singularize } from '../../text/fold.ts';
import { buildDirectory, type Directory } from './directory.ts';
import { collectNames, findByFirm, findByMisspeltFirm, resolveNames } from './find-people.ts';
import { type Frame, parseFrames } from './frame.ts';
import { isNameLike, listNames } from './name-like.ts';
import { ENGLISH_SPEAKER_WORDS } from './speaker-words.ts';
import { contentWords, officeIn } from './titles.ts';
import { findTranscriptsNamed, listTranscriptNames } from './transcript-names.ts';

export interface FrameReading {
  readonly frame: Frame;
  readonly who: Filters;
  readonly unclearSpeaker?: UnclearSpeaker;
  readonly unknownOffice?: string;
}

/** "What did the mayor say", where nobody has such a title or role: of several directors any may be meant. */
export function findUnknownOffice(text: string, { withWord }: Directory): string | undefined {
  for (const { who, allowsAnyone } of parseFrames(text)) {
    if (who === null || !allowsAnyone) continue;
    if (isRole(who)) return fold(who);
    const office = officeIn(who);
    if (office === null) continue;
    const isHeld = withWord(office[0]).some(({ nameWords, titles }) => {
      const held = [...nameWords, ...titles.flatMap(contentWords)];
      return office.every((word) => held.includes(word));
    });
    return isHeld ? undefined : who.replace(/^\S+/, 'the');
  }
  return undefined;
}

const withoutArticle = (phrase: string): string => fold(phrase).replace(/^(?:the|an?|any) /, '');

const isRole = (phrase: string): boolean =>
  ENGLISH_SPEAKER_WORDS.roles.has(singularize(withoutArticle(phrase)));

/** "Warren Buffett"; "Morgan Stanley" of "the Morgan Stanley analyst" and "the analyst from Morgan Stanley". */
function nameIn(who: string): string | null {
  if (isNameLike(who)) return who;
  const [name, ...others] = listNames(who);
  if (name === undefined || others.length > 0 || !isNameLike(name)) return null;
  const rest = who.replace(name, '').replace(/\s+(?:from|of|at|with)\s*$/i, '');
  return isRole(rest) || officeIn(`the ${withoutArticle(rest)}`) !== null ? name : null;
}

/** "What did Warren Buffett say" names someone, even where nobody is called so. */
export function readUnclearSpeaker(
  text: string,
  acts: readonly Frame[],
  catalog: readonly CatalogEntry[],
): FrameReading | null {
  const mayName = ({ who, allowsAnyone }: Frame) =>
    who !== null && allowsAnyone && nameIn(who) !== null;
  const named = acts.find(mayName) ?? [...parseFrames(text)].find(mayName);
  const name = named?.who ? nameIn(named.who) : null;
  if (named === undefined || name === null) return null;
  const directory = buildDirectory(catalog);
  const isFirm = name !== named.who;
  const isTitle = findTranscriptsNamed(fold(name), listTranscriptNames(catalog)).length > 0;
  if (isTitle || (isFirm && findByFirm(fold(name), directory).length > 0)) {
    return null; /* It is known; who speaks for it is not. */
  }
  const called = resolveNames(name, directory);
  const people =
    called.length > 0 ? called : collectNames(findByMisspeltFirm(fold(name), directory), directory);
  /* A client may be unhappy who speaks nowhere. */
  if (people.length === 0 && named.act !== undefined) return null;
  const unclearSpeaker = { name, people };
  return { frame: named, who: people.length > 0 ? { speaker: people } : {}, unclearSpeaker };
}
