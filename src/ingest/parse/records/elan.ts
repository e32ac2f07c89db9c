/** ELAN annotation files (.eaf): tiers of annotations between time slots, a tier for each speaker. */

import { cuesToDraft, type SpokenCue } from '../cues.ts';
import type { Format } from '../format.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { readXmlEvents } from './xml-events.ts';

/** Characters within which the root element begins. */
const ROOT_WITHIN = 2000;
/** Tiers with other things than words, by their usual names. */
const NO_SPEECH_TIER = /\b(?:gloss|translation|note|comment|gesture|pos|morph|noise|topic)/i;

type Attributes = Readonly<Record<string, string>>;

class ElanReader {
  readonly cues: SpokenCue[] = [];
  date: string | null = null;
  readonly #slots = new Map<string, number>();
  readonly #readLabel = createLabelReader();
  #speaker: string | null = null;
  #annotation: { readonly start: number | null; readonly end: number | null } | null = null;
  #value: string | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'ANNOTATION_DOCUMENT')
      this.date = /^\d{4}-\d{2}-\d{2}/.exec(attributes.RECORDING_DATE ?? '')?.[0] ?? null;
    else if (name === 'TIME_SLOT') this.#addSlot(attributes);
    else if (name === 'TIER') this.#speaker = speakerOfTier(attributes);
    else if (name === 'ALIGNABLE_ANNOTATION') {
      this.#annotation = {
        start: this.#slots.get(attributes.TIME_SLOT_REF1 ?? '') ?? null,
        end: this.#slots.get(attributes.TIME_SLOT_REF2 ?? '') ?? null,
      };
    } else if (name === 'ANNOTATION_VALUE') this.#value = '';
  }

  text(piece: string): void {
    if (this.#value !== null) this.#value += piece;
  }

  close(name: string): void {
    if (name === 'ALIGNABLE_ANNOTATION') this.#annotation = null;
    if (name !== 'ANNOTATION_VALUE') return;
    const text = this.#value ?? '';
    this.#value = null;
    if (this.#annotation !== null && this.#speaker !== null)
      this.cues.push({ speaker: this.#readLabel(this.#speaker), ...this.#annotation, text });
  }

  #addSlot({ TIME_SLOT_ID: id, TIME_VALUE: value }: Attributes): void {
    if (id !== undefined && value !== undefined) this.#slots.set(id, Number(value) / 1000);
  }
}

/** `null` for a tier that depends on another, such as its translation. */
function speakerOfTier({ TIER_ID = '', PARTICIPANT = '', PARENT_REF }: Attributes): string | null {
  if (PARENT_REF !== undefined || NO_SPEECH_TIER.test(TIER_ID)) return null;
  /* Many write `A_Transcription` or `tx@A`. */
  return PARTICIPANT.trim() || TIER_ID.replace(/^.*@/, '');
}

export const elan: Format = {
  name: 'ELAN',
  extensions: ['.eaf'],
  score: ({ text }) =>
    text.slice(0, ROOT_WITHIN).includes('<ANNOTATION_DOCUMENT') ? Number.POSITIVE_INFINITY : 0,
  parse({ text }) {
    const reader = new ElanReader();
    readXmlEvents(text, reader);
    return cuesToDraft(reader.cues, { date: reader.date });
  },
};
