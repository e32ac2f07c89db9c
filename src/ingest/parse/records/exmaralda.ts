/** EXMARaLDA transcriptions (.exb): events on tiers between points of a common timeline, tiers of type `t` for words. */

import { cuesToDraft, type SpokenCue } from '../cues.ts';
import type { Format } from '../format.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { readXmlEvents } from './xml-events.ts';

/** Characters within which the root element begins. */
const ROOT_WITHIN = 2000;

type Attributes = Readonly<Record<string, string>>;

class ExmaraldaReader {
  readonly cues: SpokenCue[] = [];
  title: string | null = null;
  readonly #times = new Map<string, number>();
  /** Abbreviations by the identifiers of speakers. */
  readonly #names = new Map<string, string>();
  readonly #readLabel = createLabelReader();
  #id = '';
  /** Of the tier, `null` where nobody's words are on it. */
  #speaker: string | null = null;
  #event: { readonly start: number | null; readonly end: number | null } | null = null;
  #text = '';

  open(name: string, attributes: Attributes): void {
    this.#text = '';
    if (name === 'speaker') this.#id = attributes.id ?? '';
    else if (name === 'tli' && attributes.time !== undefined)
      this.#times.set(attributes.id ?? '', Number(attributes.time));
    else if (name === 'tier') {
      const { type, speaker } = attributes;
      this.#speaker = type === 't' && speaker !== undefined ? speaker : null;
    } else if (name === 'event')
      this.#event = { start: this.#timeAt(attributes.start), end: this.#timeAt(attributes.end) };
  }

  text(piece: string): void {
    this.#text += piece;
  }

  close(name: string): void {
    const text = this.#text.trim();
    this.#text = '';
    if (name === 'transcription-name') this.title ??= text || null;
    else if (name === 'abbreviation' && text !== '') this.#names.set(this.#id, text);
    else if (name === 'event' && this.#event !== null) {
      if (this.#speaker !== null) {
        const label = this.#names.get(this.#speaker) ?? this.#speaker;
        this.cues.push({ speaker: this.#readLabel(label), ...this.#event, text });
      }
      this.#event = null;
    }
  }

  #timeAt(point: string | undefined): number | null {
    return this.#times.get(point ?? '') ?? null;
  }
}

export const exmaralda: Format = {
  name: 'EXMARaLDA',
  extensions: ['.exb'],
  score: ({ text }) =>
    text.slice(0, ROOT_WITHIN).includes('<basic-transcription') ? Number.POSITIVE_INFINITY : 0,
  parse({ text }) {
    const reader = new ExmaraldaReader();
    readXmlEvents(text, reader);
    return cuesToDraft(reader.cues, { title: reader.title });
  },
};
