/** Protocols of the Bundestag in XML: the speaker in a paragraph of class `redner`, who presides in an element `name`. */

import { cuesToDraft, type SpokenCue } from '../cues.ts';
import type { Format, PersonMention } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { parsePersonLabel } from '../people/people.ts';
import { readXmlEvents } from './xml-events.ts';

/** Characters within which the root element begins. */
const ROOT_WITHIN = 2000;
const ROOT = '<dbtplenarprotokoll';
/** Parts of a name, in the order of speaking. */
const NAME_PARTS = ['titel', 'vorname', 'namenszusatz', 'nachname', 'ortszusatz'];
/** Of what is no speech: topics, lists. */
const NO_SPEECH_CLASS = /^(?:T_|AL_|redner$)/;

type Attributes = Readonly<Record<string, string>>;

class ProtocolReader {
  readonly cues: SpokenCue[] = [];
  date: string | null = null;
  title: string | null = null;
  #speaker: PersonMention | null = null;
  /** Parts of the name of who speaks next, by element; `null` outside of it. */
  #person: Map<string, string> | null = null;
  /** Below the table of contents. */
  #isOpen = false;
  readonly #path: string[] = [];
  #paragraph: { readonly isSpeech: boolean; text: string } | null = null;
  #presiding: string | null = null;

  open(name: string, attributes: Attributes): void {
    this.#path.push(name);
    if (name === 'dbtplenarprotokoll') {
      this.date = findDate(attributes['sitzung-datum'] ?? '');
      const [term, session] = [attributes.wahlperiode, attributes['sitzung-nr']];
      if (term && session) this.title = `Plenarprotokoll ${term}/${session}`;
    } else if (name === 'sitzungsverlauf') this.#isOpen = true;
    else if (!this.#isOpen) return;
    else if (name === 'redner') this.#person = new Map();
    else if (name === 'name' && this.#person === null) this.#presiding = '';
    else if (name === 'p')
      this.#paragraph = { isSpeech: !NO_SPEECH_CLASS.test(attributes.klasse ?? ''), text: '' };
  }

  text(piece: string): void {
    const part = this.#path.at(-1) ?? '';
    if (this.#person) this.#person.set(part, (this.#person.get(part) ?? '') + piece);
    else if (this.#presiding !== null) this.#presiding += piece;
    else if (this.#paragraph && !this.#path.includes('kommentar')) this.#paragraph.text += piece;
  }

  close(name: string): void {
    this.#path.pop();
    if (!this.#isOpen) return;
    if (name === 'sitzungsverlauf') this.#isOpen = false;
    else if (name === 'redner' && this.#person) {
      this.#speaker = toPerson(this.#person);
      this.#person = null;
    } else if (name === 'name' && this.#presiding !== null) {
      this.#speaker = parsePersonLabel(tidy(this.#presiding).replace(/:$/, ''));
      this.#presiding = null;
    } else if (name === 'p' && this.#paragraph) {
      const { isSpeech, text } = this.#paragraph;
      this.#paragraph = null;
      if (isSpeech && text.trim() !== '')
        this.cues.push({ speaker: this.#speaker, start: null, end: null, text });
    }
  }
}

function toPerson(parts: ReadonlyMap<string, string>): PersonMention {
  const part = (name: string): string => tidy(parts.get(name) ?? '');
  return {
    name: NAME_PARTS.map(part).filter(Boolean).join(' '),
    title: part('rolle_lang') || null,
    affiliation: part('fraktion') || null,
  };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const plenaryProtocol: Format = {
  name: 'a protocol of the Bundestag (XML)',
  extensions: ['.xml'],
  score: ({ text }) => (text.slice(0, ROOT_WITHIN).includes(ROOT) ? Number.POSITIVE_INFINITY : 0),
  parse({ text }) {
    const reader = new ProtocolReader();
    readXmlEvents(text, reader);
    return cuesToDraft(reader.cues, { title: reader.title, date: reader.date });
  },
};
