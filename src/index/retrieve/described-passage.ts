/** A passage as the columns of its segment describe it. */

import type { AnswerType, Candidate, Features } from '../../domain/candidate.ts';
import type { Role, Section } from '../../domain/transcript.ts';
import { addDays } from '../../util/calendar.ts';
import type { PassageColumns } from '../segment/columns.ts';
import {
  decodeAnswerTypes,
  decodeSection,
  decodeTraits,
  doesAnswer,
  hasQuestionMark,
  isHostsPrompt,
} from '../segment/flags.ts';
import type { SpeakerRow, TranscriptRow } from '../storage/rows.ts';

/** How likely a turn with a question mark asks: outside earnings calls many are rhetorical. */
const QUESTION_MARK_PROBABILITY = 0.2;

/** What a passage is a part of. */
export interface PassageSource {
  readonly columns: PassageColumns;
  readonly transcript: TranscriptRow;
  readonly speaker: SpeakerRow;
  /** The transcript's first passage, and the one behind its last. */
  readonly first: number;
  readonly end: number;
}

/**
 * A class, as its features are: of a literal that makes hundreds, all in use when V8 looks, V8 concludes that they live long.
 * From then on it puts each where only a collection of the whole heap finds it, with all that it holds.
 */
export class DescribedPassage implements Candidate {
  declare readonly passage: number;
  declare readonly transcript: string;
  declare readonly turn: number;
  declare readonly question: number | null;
  declare readonly speaker: string;
  declare readonly role: Role;
  declare readonly section: Section | null;
  declare readonly day: string | null;
  declare readonly position: number;
  declare readonly length: number;
  declare readonly questionProbability: number;
  declare readonly answerTypes: readonly AnswerType[];
  declare readonly isHousekeeping: boolean;
  declare readonly isFragment: boolean;
  declare readonly pointsBack: boolean;
  declare readonly features: Features;

  /** @param p its place in the columns. */
  constructor(
    p: number,
    { columns, transcript, speaker, first, end }: PassageSource,
    features: Features,
  ) {
    const flags = columns.flags[p];
    const { isHousekeeping, isFragment, pointsBack } = decodeTraits(flags);
    this.passage = columns.rows[p];
    this.transcript = transcript.id;
    this.turn = columns.turns[p];
    this.question = doesAnswer(flags) ? columns.questions[p] - 1 : null;
    this.speaker = speaker.name;
    this.role = speaker.role;
    this.section = decodeSection(columns.sections[p]);
    this.day = transcript.date && addDays(transcript.date, columns.days[p]);
    this.position = (p - first) / (end - first);
    this.length = columns.lengthBefore[p + 1] - columns.lengthBefore[p];
    this.questionProbability = estimateQuestion(flags, speaker.role);
    this.answerTypes = decodeAnswerTypes(flags);
    this.isHousekeeping = isHousekeeping;
    this.isFragment = isFragment;
    this.pointsBack = pointsBack;
    this.features = features;
  }
}

/** Analysts speak to ask. */
function estimateQuestion(flags: number, role: Role): number {
  if (role === 'analyst') return 1;
  const asks = hasQuestionMark(flags) || (role === 'host' && isHostsPrompt(flags));
  return asks ? QUESTION_MARK_PROBABILITY : 0;
}
