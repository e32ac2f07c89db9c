/** The speakers whom labels may name, and how sure the shape of a label alone is. */

import { isUnnamedSpeaker, nameKey } from '../../../text/person-names.ts';
import { memoizeByKey } from '../../../util/memoize.ts';
import { type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import {
  isEmphasisedLabel,
  isInformalLabel,
  isSoundLabel,
  isSpeakerLabel,
  mayEndInName,
} from '../people/names.ts';
import { isOfficeLabel } from '../people/offices.ts';
import { parsePersonLabel } from '../people/people.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import type { LineLabel } from './label.ts';

/** Without forms of address and particles. Emphasis is itself evidence of a label. */
const MAX_PLAIN_WORDS = 4;
const MAX_EMPHASISED_WORDS = 6;

export interface LabelledSpeaker {
  readonly person: PersonMention;
  /** Equal for labels with the same name. */
  readonly key: string;
  /** In the head of the document. */
  readonly isListed: boolean;
  /** A label such as `Speaker 1`. */
  readonly isUnnamed: boolean;
  /** `odd`: a label only if frequent, such as `sam b`. `sound`: `Jingle`. `titled`: a long office before a name. */
  readonly shape: 'name' | 'odd' | 'sound' | 'titled';
}

/** A label and its place. */
export interface LabelMark {
  readonly label: LineLabel;
  readonly speaker: LabelledSpeaker;
  readonly line: number;
  /** A blank line, or nothing, precedes it. */
  readonly opensParagraph: boolean;
}

/** `???` */
const UNKNOWN_LABEL = /^\?{2,5}$/;

function classifyName(name: string, emphasised: boolean): LabelledSpeaker['shape'] | null {
  if (UNKNOWN_LABEL.test(name)) return 'name';
  if (emphasised && isSoundLabel(name)) return 'sound';
  const isNamed = emphasised
    ? isEmphasisedLabel(name, MAX_EMPHASISED_WORDS)
    : isSpeakerLabel(name, MAX_PLAIN_WORDS);
  if (isNamed || isOfficeLabel(name)) return 'name';
  if (isInformalLabel(name, emphasised ? MAX_EMPHASISED_WORDS : MAX_PLAIN_WORDS)) return 'odd';
  return mayEndInName(name) ? 'titled' : null;
}

interface DescribedLabel {
  readonly person: PersonMention;
  readonly key: string;
  readonly isUnnamed: boolean;
  readonly shape: LabelledSpeaker['shape'] | null;
}

function describeLabel(name: string, emphasised: boolean): DescribedLabel {
  const person = UNKNOWN_LABEL.test(name) ? UNKNOWN_SPEAKER : parsePersonLabel(name);
  return {
    person,
    key: nameKey(person.name),
    isUnnamed: isUnnamedSpeaker(person.name),
    shape: person === UNKNOWN_SPEAKER ? 'name' : classifyName(person.name, emphasised),
  };
}

/** Memoises, across documents: a few labels occur thousands of times. */
const MAX_KNOWN_LABELS = 1000;
const describePlain = memoizeByKey((name: string) => describeLabel(name, false), MAX_KNOWN_LABELS);
const describeEmphasised = memoizeByKey(
  (name: string) => describeLabel(name, true),
  MAX_KNOWN_LABELS,
);

/** One speaker for each label. */
export function createSpeakerResolver(
  listedPeople: readonly PersonMention[],
): (label: LineLabel) => LabelledSpeaker | null {
  const findListed = createPersonFinder(listedPeople);
  const caches = {
    plain: new Map<string, LabelledSpeaker | null>(),
    emphasised: new Map<string, LabelledSpeaker | null>(),
  };
  return ({ name, emphasised }) => {
    const cache = emphasised ? caches.emphasised : caches.plain;
    let speaker = cache.get(name);
    if (speaker === undefined) {
      const { person, key, isUnnamed, ...described } = emphasised
        ? describeEmphasised(name)
        : describePlain(name);
      const listed = findListed(person.name);
      const shape = listed ? 'name' : described.shape;
      speaker = shape && {
        person: listed ?? person,
        key,
        isListed: listed !== null,
        isUnnamed,
        shape,
      };
      cache.set(name, speaker);
    }
    return speaker;
  };
}

/** Whether this label alone could begin a turn. */
export function mayBeSpeakerLabel({ name, emphasised, certain }: LineLabel): boolean {
  if (!certain) return false;
  const { shape } = emphasised ? describeEmphasised(name) : describePlain(name);
  return shape === 'name' || shape === 'sound';
}

/** How often each speaker has a label. */
export function countByKey(marks: readonly LabelMark[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { speaker } of marks) times.set(speaker.key, (times.get(speaker.key) ?? 0) + 1);
  return times;
}
