/** TTML and DFXP: timed paragraphs and their agents. Entities declared by a document stay unexpanded. */

import { Parser } from 'htmlparser2';
import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { Caption } from './caption.ts';
import { captionsToCues, withUnknownVoices } from './captions.ts';
import { parseTtmlRates, parseTtmlTime, type TtmlRates } from './ttml-time.ts';

/** Characters within which the root element begins, after declarations and comments. */
const ROOT_WITHIN = 4000;
const ROOT = /<(?:[\w-]+:)?tt[\s>]/;

/** Nesting limit: real documents have about 8 levels, and each costs the parser a look at all its ancestors. */
const MAX_DEPTH = 100;

interface TtmlElement {
  readonly name: string;
  /** Seconds from the parent's begin, `null` if none is given. */
  readonly begin: number | null;
  /** Seconds from begin to end, `Infinity` if no end is given. */
  readonly lasts: number;
  /** Identifier. */
  readonly agent: string | null;
  readonly isSpeech: boolean;
}

interface Paragraph extends Pick<Caption, 'start' | 'end'> {
  readonly pieces: { readonly agent: string | null; text: string }[];
}

type Attributes = Readonly<Record<string, string>>;

/** Prefixes are the document's choice. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function findAttribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((key) => key.endsWith(name) && localName(key) === name);
  return key && attributes[key];
}

/** Habits of a document that only the whole of it shows. */
interface TtmlHabits {
  /** Each span is a word. */
  readonly areSpansWords: boolean;
  /** Times count from the beginning of the document instead of the parent's. */
  readonly areTimesAbsolute: boolean;
}

/** A time beyond its parent's end by this many seconds does not count from the parent's begin. */
const MAX_OVERRUN = 0.5;

class TtmlReader {
  /** Elements that would begin after their parent's end. */
  overruns = 0;
  /** Successive timed spans: without and with white space between them. */
  readonly neighbours = { glued: 0, spaced: 0 };
  readonly paragraphs: Paragraph[] = [];
  /** By agent identifier. */
  readonly names = new Map<string, string>();
  title = '';
  #rates: TtmlRates = parseTtmlRates(() => undefined);
  #agent = '';
  /** Whether a timed span has just ended, and white space has followed. */
  #afterSpan: 'glued' | 'spaced' | null = null;
  readonly #habits: TtmlHabits;
  readonly #open: TtmlElement[] = [];

  constructor(habits: TtmlHabits) {
    this.#habits = habits;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#open.length >= MAX_DEPTH) {
      throw new UnreadableError(
        `the TTML nests elements more than ${MAX_DEPTH} deep; export it again.`,
      );
    }
    const attribute = (key: string): string | undefined => findAttribute(attributes, key);
    if (name === 'tt') this.#rates = parseTtmlRates(attribute);
    if (name === 'agent') this.#agent = attribute('id') ?? '';
    const parent = this.#open.at(-1);
    const time = (key: string): number | null => {
      const offset = parseTtmlTime(attribute(key), this.#rates);
      if (offset !== null && parent && offset > parent.lasts + MAX_OVERRUN) this.overruns++;
      return offset === null
        ? null
        : (this.#habits.areTimesAbsolute ? 0 : (parent?.begin ?? 0)) + offset;
    };
    const ownBegin = time('begin');
    const begin = ownBegin ?? parent?.begin ?? null;
    const agent = attribute('agent')?.trim().split(/\s+/)[0] || parent?.agent || null;
    const isSpeech = name === 'p' || (parent?.isSpeech === true && name !== 'metadata');
    const duration = parseTtmlTime(attribute('dur'), this.#rates);
    const end = time('end') ?? (begin !== null && duration !== null ? begin + duration : null);
    const lasts = end === null || ownBegin === null ? Number.POSITIVE_INFINITY : end - ownBegin;
    this.#open.push({ name, begin, lasts, agent, isSpeech });
    if (name === 'br') this.text('\n');
    const isTimedSpan = name === 'span' && ownBegin !== null;
    if (isTimedSpan && this.#afterSpan) this.neighbours[this.#afterSpan]++;
    if (isTimedSpan || name === 'p') this.#afterSpan = null;
    if (name === 'p' || (isTimedSpan && (this.#habits.areSpansWords || parent?.begin === null))) {
      this.paragraphs.push({ start: begin, end, pieces: [] });
    }
  }

  close(): void {
    if (this.#open.pop()?.name === 'span') this.#afterSpan = 'glued';
  }

  text(text: string): void {
    if (this.#afterSpan) this.#afterSpan = text.trim() === '' ? 'spaced' : null;
    const { name = '', agent = null, isSpeech = false } = this.#open.at(-1) ?? {};
    if (isSpeech) this.#addText(agent, text);
    else if (name === 'name' && this.#open.at(-2)?.name === 'agent') {
      this.names.set(this.#agent, (this.names.get(this.#agent) ?? '') + text);
    } else if (name === 'title' && this.paragraphs.length === 0) this.title += text;
  }

  #addText(agent: string | null, text: string): void {
    const pieces = this.paragraphs.at(-1)?.pieces;
    const last = pieces?.at(-1);
    if (last !== undefined && last.agent === agent) last.text += text;
    else pieces?.push({ agent, text });
  }
}

/**
 * Spans with no white space between them are words (Apple Podcasts), each a caption of its own; where some have white
 * space, the others are syllables or styles.
 */
function readTtml(text: string): TtmlReader {
  const reader = readAs(text, { areSpansWords: false, areTimesAbsolute: false });
  const { glued, spaced } = reader.neighbours;
  const areSpansWords = glued > 0 && spaced === 0;
  const areTimesAbsolute = reader.overruns > 0;
  return areSpansWords || areTimesAbsolute
    ? readAs(text, { areSpansWords, areTimesAbsolute })
    : reader;
}

function readAs(text: string, habits: TtmlHabits): TtmlReader {
  const reader = new TtmlReader(habits);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(localName(name), attributes),
      onclosetag: () => reader.close(),
      ontext: (piece) => reader.text(piece.replace(/\s+/g, ' ')),
    },
    { xmlMode: true },
  );
  parser.end(text);
  return reader;
}

export const ttml: Format = {
  name: 'TTML',
  extensions: ['.ttml', '.dfxp', '.xml'],
  score: ({ text }) =>
    /^\s*</.test(text) && ROOT.test(text.slice(0, ROOT_WITHIN)) ? Number.POSITIVE_INFINITY : 0,
  parse({ text }) {
    const { paragraphs, names, title } = readTtml(text);
    const voiceOf = (agent: string | null): string | null =>
      agent && (names.get(agent)?.trim() || agent);
    const captions = paragraphs.flatMap(({ start, end, pieces }) =>
      pieces.map(({ agent, text }) => ({
        start,
        end,
        voice: voiceOf(agent),
        lines: text.split('\n'),
      })),
    );
    return cuesToDraft(captionsToCues(withUnknownVoices(captions)), {
      title: title.trim() || null,
    });
  },
};
