/** The turns of the transcript that is being read, to tell which of them answer the questions they are paired with. */

import type { Role } from '../../domain/transcript.ts';
import { answersQuestion, type SpokenTurn } from '../../text/answers-question.ts';
import type { PassageVectorRow } from '../storage/rows.ts';

/** Where one of these takes part, they alone ask, and what follows answers. */
const ASKERS: readonly Role[] = ['analyst', 'host'];

type TurnRow = Pick<PassageVectorRow, 'transcript' | 'turn' | 'question' | 'speaker' | 'role'>;
interface RoleTurn extends SpokenTurn {
  readonly role: Role;
}

export class SpokenTurns {
  #transcript = -1;
  readonly #turns = new Map<number, RoleTurn>();
  #last = { turn: -1, answers: false };

  /** Takes a row of the next passage, in speaking order. */
  add({ transcript, turn, speaker, role }: TurnRow, text: string): void {
    if (transcript !== this.#transcript) {
      this.#transcript = transcript;
      this.#turns.clear();
      this.#last = { turn: -1, answers: false };
    }
    this.#turns.set(turn, { speaker, role, text });
  }

  /** Whether the turn of a passage that was taken last answers the question it is paired with. */
  answers({ turn, question }: TurnRow): boolean {
    if (this.#last.turn !== turn)
      this.#last = { turn, answers: question !== null && this.#answers(question, turn) };
    return this.#last.answers;
  }

  #answers(question: number, turn: number): boolean {
    const asked = this.#turns.get(question);
    if (asked === undefined) return false;
    if (ASKERS.includes(asked.role)) return true;
    const turns: SpokenTurn[] = [];
    for (let at = question; at <= turn; at++) {
      const spoken = this.#turns.get(at);
      if (spoken !== undefined) turns.push(spoken);
    }
    return answersQuestion(turns);
  }
}
