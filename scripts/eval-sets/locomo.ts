/** LoCoMo (github.com/snap-research/locomo): long chats over many sessions, questions with the turns that answer. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collapseSpaces, type EvaluationSet, type Part } from './evaluation-set.ts';

const DEVELOPMENT = ['conv-26', 'conv-30', 'conv-41', 'conv-42'];
const CATEGORIES = ['multi-hop', 'temporal', 'open-domain', 'single-hop', 'adversarial'];
/** Questions about what was never said; their evidence misleads. */
const ADVERSARIAL = 5;

interface Utterance {
  readonly speaker: string;
  readonly dia_id: string;
  readonly text: string;
  readonly blip_caption?: string;
}

interface Chat {
  readonly sample_id: string;
  /** `speaker_a`, `speaker_b`, and for each session `session_1` and `session_1_date_time`. */
  readonly conversation: Readonly<Record<string, string | readonly Utterance[]>>;
  readonly qa: readonly {
    readonly question: string;
    /** `D1:3`: session 1, its third turn; sometimes several in one string. */
    readonly evidence: readonly string[];
    readonly category: number;
  }[];
}

/**
 * @param path a clone of the repository, or the file itself.
 * @param withAdversarial whether to keep the questions of category 5, as LMEB does.
 */
export function readLocomo(path: string, part: Part, withAdversarial = false): EvaluationSet {
  const file = statSync(path).isFile() ? path : join(path, 'data', 'locomo10.json');
  const chats: readonly Chat[] = JSON.parse(readFileSync(file, 'utf8'));
  const chosen = chats.filter(
    ({ sample_id }) => DEVELOPMENT.includes(sample_id) === (part === 'dev'),
  );
  const sets = chosen.map((chat) => toSet(chat, withAdversarial));
  return {
    transcripts: sets.map(({ transcript }) => transcript),
    queries: sets.flatMap(({ queries }) => queries),
  };
}

function toSet({ sample_id: id, conversation, qa }: Chat, withAdversarial: boolean) {
  const sessions = Object.entries(conversation)
    .flatMap(([key, value]) => (typeof value === 'string' ? [] : [{ key, utterances: value }]))
    .sort((a, b) => sessionNumber(a.key) - sessionNumber(b.key));
  const utterances = sessions.flatMap(({ key, utterances }) =>
    utterances.map((utterance) => ({ ...utterance, date: `${conversation[`${key}_date_time`]}` })),
  );
  const turns = utterances.map(({ speaker, text, blip_caption: caption, date }) => {
    const photo = caption === undefined ? '' : ` [photo: ${caption}]`;
    return { speaker, text: collapseSpaces(text + photo), date };
  });
  const turnOf = new Map(utterances.map(({ dia_id }, turn) => [dia_id, turn]));
  const queries = qa.flatMap(({ question, evidence, category }, at) => {
    if (category === ADVERSARIAL && !withAdversarial) return [];
    const places = evidence.flatMap((text) => text.match(/D\d+:\d+/g) ?? []);
    const answers = places.flatMap((place) => turnOf.get(place) ?? []);
    return {
      qid: `${id}-q${at}`,
      query: collapseSpaces(question),
      transcript: id,
      category: CATEGORIES[category - 1],
      grades: new Map(answers.map((turn) => [turn, 1])),
    };
  });
  const title = `${conversation.speaker_a} and ${conversation.speaker_b}`;
  return { transcript: { id, title, turns }, queries };
}

const sessionNumber = (key: string): number => Number(key.replace('session_', ''));
