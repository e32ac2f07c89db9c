/** XML whose elements say who speaks, in an attribute or a child: Akoma Ntoso, TEI, TheyWorkForYou, Transcriber. */

import { findDate, findIsoDate } from '../head/dates.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { plainName, SPEAKER_NAMES, SURE_SPEAKER_NAMES } from './field-names.ts';
import { findNamed } from './field-values.ts';
import { readXmlEvents } from './xml-events.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What is said about speech, and what else stands between it. */
const NO_SPEECH = words(`
  note desc vocal incident kinesic gap pause writing stage event comment annotation authorialnote remark narrative
  summary scene footnote figure graphic pb lb noise background talker orateurs orateur`);
/** Say who speaks in children of their own, perhaps with the first words. */
const SPEAKER_GROUPS = words('talkstart talker speakergroup orateurs orateur');
/** Hold metadata; what they name are people and dates. */
const METADATA = words('teiheader meta metadata metadonnees head header trailer sessionheader');
/** Begin and end a paragraph. */
const BLOCKS = words('p seg l lg ab item blocklist div br para paragraph speech u turn text');
const PEOPLE = words('person tlcperson speaker participant agent actor member');
const TITLES = words('title majorheading doctitle debatetitle heading');
const ATTRIBUTES_OF_SPEAKERS = new Set([...SURE_SPEAKER_NAMES, 'who', 'by']);
/** Children that name the speaker. */
const SPEAKER_CHILDREN = words(
  'from speaker speakername who author name nom sprecher voice user participant',
);

/** `uk.org.publicwhip/debate/2025-03-04a.12.1`, the identifier of a speech. */
const SPEECH_DATE = /^\S*\/(\d{4}-\d{2}-\d{2})[a-z]?\.\d/;

/** Nesting limit: each level costs the parser a look at all its ancestors. */
const MAX_DEPTH = 100;

export interface XmlRecords {
  readonly title: string | null;
  readonly date: string | null;
  /** Identifiers and names. */
  readonly speakers: readonly Readonly<Record<string, string>>[];
  /** Attributes and children that say who and when, and `text`. */
  readonly turns: readonly Readonly<Record<string, string>>[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: Record<string, string>;
  readonly isMetadata: boolean;
  text: string;
  /** Whether the text ends with white space; looking at the text itself would copy it each time. */
  isSpaced: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * @param speaker an attribute or element that names the speaker, beside the usual ones.
 * @throws UnreadableError if elements nest absurdly deep.
 */
export function readXml(text: string, speaker = ''): XmlRecords {
  const reader = new XmlReader(speaker);
  readXmlEvents(text, reader);
  return reader;
}

class XmlReader implements XmlRecords {
  title: string | null = null;
  date: string | null = null;
  readonly speakers: Record<string, string>[] = [];
  readonly turns: Record<string, string>[] = [];
  readonly #open: OpenElement[] = [];
  /** Full names of those whom Akoma Ntoso lists, by identifier. */
  readonly #names = new Map<string, string>();
  readonly #speaker: string;

  constructor(speaker: string) {
    this.#speaker = speaker;
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#open.length >= MAX_DEPTH)
      throw new UnreadableError(
        `the XML nests elements more than ${MAX_DEPTH} deep; export it again.`,
      );
    const name = plainName(localName(tag));
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.title = attributes.title?.trim() || null;
      this.date = findIsoDate(attributes.date ?? '');
    }
    const isWord = name === 'w' && attributes.join === undefined;
    if (parent !== undefined && isWord && !parent.isSpaced) append(parent, ' ');
    this.#open.push({
      name,
      attributes: localAttributes(attributes),
      fields: {},
      isMetadata: parent?.isMetadata === true || METADATA.has(name),
      text: '',
      isSpaced: true,
    });
  }

  text(piece: string): void {
    const top = this.#open.at(-1);
    if (top) append(top, piece.replace(/\s+/g, ' '));
  }

  close(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const parent = this.#open.at(-1);
    const { name, attributes } = element;
    if (element.isMetadata) this.#readMetadata(element);
    else if (TITLES.has(name) && this.turns.length === 0) this.title ??= tidy(element.text) || null;
    else if (this.#isTurn(element)) {
      this.#addTurn(element);
      return;
    } else if (this.#namesSpeaker(name) && parent && !('id' in attributes)) {
      const field = name === plainName(this.#speaker) ? this.#speaker : name;
      parent.fields[field] ??= tidySpeaker(element.text);
      return;
    }
    this.#readPerson(element);
    if (parent && SPEAKER_GROUPS.has(name)) Object.assign(parent.fields, element.fields);
    if (parent === undefined || NO_SPEECH.has(name) || (METADATA.has(name) && !parent.isMetadata))
      return;
    if (element.isMetadata) append(parent, ` ${element.text} `);
    else if (!TITLES.has(name)) append(parent, spaced(element));
  }

  #namesSpeaker(name: string): boolean {
    return SPEAKER_CHILDREN.has(name) || (name === plainName(this.#speaker) && name !== '');
  }

  /** A child that names the speaker is surer than an identifier in an attribute. */
  #addTurn({ attributes, fields, text }: OpenElement): void {
    const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
    const names = [...SPEAKER_NAMES, plainName(this.#speaker)];
    const record = Object.keys(fields).length > 0 ? fields : attributes;
    const key = findNamed(record, names, isName);
    const listed = this.#names.get(attributes.by ?? '');
    const written = key === null ? '' : (record[key] ?? '');
    /* `Ms. Holm` is listed as Rita Holm; `Hon. Edith Farrow` says more than the list. */
    const speaker = listed === undefined || written.includes(listed) ? written : listed;
    this.date ??= SPEECH_DATE.exec(attributes.id ?? '')?.[1] ?? null;
    this.turns.push({ ...attributes, ...fields, speaker, text: text.trim() });
  }

  #isTurn({ name, attributes, fields, text }: OpenElement): boolean {
    if (SPEAKER_GROUPS.has(name)) return false;
    if (!/\S/.test(text) || SPEAKER_CHILDREN.has(name) || PEOPLE.has(name) || NO_SPEECH.has(name))
      return false;
    const byAttribute = Object.keys(attributes).some((key) => {
      const plain = plainName(key);
      return (
        ATTRIBUTES_OF_SPEAKERS.has(plain) || (plain !== '' && plain === plainName(this.#speaker))
      );
    });
    return byAttribute || Object.keys(fields).length > 0;
  }

  #readPerson({ name, attributes, fields, text }: OpenElement): void {
    const { eId, id = eId, name: attribute, showas, showAs = showas } = attributes;
    if (!PEOPLE.has(name) || id === undefined) return;
    const stated = attribute ?? showAs ?? fields.name ?? tidy(text);
    if (stated === '') return;
    this.speakers.push({ id, name: stated });
    if (name === 'tlcperson') this.#names.set(id, stated);
  }

  #readMetadata({ name, attributes, text }: OpenElement): void {
    if (TITLES.has(name)) this.title ??= tidy(text) || null;
    const written = /date$|^date/.test(name) ? (attributes.when ?? attributes.date ?? text) : '';
    this.date ??= findIsoDate(written) ?? findDate(written);
  }
}

function append(element: OpenElement, text: string): void {
  element.text += text;
  if (text !== '') element.isSpaced = /\s$/.test(text);
}

/** An empty element, as a mark of time, parts words. */
const spaced = ({ name, text }: OpenElement): string => {
  if (BLOCKS.has(name)) return `\n${text}\n`;
  return text === '' ? ' ' : text;
};

/** Plays write `HAMLET.` above the words. */
const tidySpeaker = (text: string): string => tidy(text).replace(/:$|(?<=\p{L}{3})\.$/u, '');

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** `who="#A #B"` refers to elements; the first counts. */
const localAttributes = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      localName(key).replace(/\./g, '_'),
      value.startsWith('#') ? (value.split(/\s+/)[0] ?? '').slice(1) : value,
    ]),
  );
