/** TTML and DFXP: timed paragraphs and their agents. Entities declared by a document stay unexpanded. */

import { Parser } from 'htmlparser2';
import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { Caption } from './caption.ts';
import { captionsToCues } from './captions.ts';
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

class TtmlReader {
  readonly paragraphs: Paragraph[] = [];
  /** By agent identifier. */
  readonly names = new Map<string, string>();
  title = '';
  #rates: TtmlRates = parseTtmlRates(() => undefined);
  #agent = '';
  readonly #open: TtmlElement[] = [];

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
      return offset === null ? null : (parent?.begin ?? 0) + offset;
    };
    const begin = time('begin') ?? parent?.begin ?? null;
    const agent = attribute('agent')?.trim().split(/\s+/)[0] || parent?.agent || null;
    const isSpeech = name === 'p' || (parent?.isSpeech === true && name !== 'metadata');
    this.#open.push({ name, begin, agent, isSpeech });
    if (name === 'br') this.text('\n');
    const isTimedSpan = name === 'span' && begin !== null && parent?.begin === null;
    if (name === 'p' || isTimedSpan) {
      const duration = parseTtmlTime(attribute('dur'), this.#rates);
      const end = time('end') ?? (begin !== null && duration !== null ? begin + duration : null);
      this.paragraphs.push({ start: begin, end, pieces: [] });
    }
  }

  close(): void {
    this.#open.pop();
  }

  text(text: string): void {
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

function readTtml(text: string): TtmlReader {
  const reader = new TtmlReader();
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
    const hasAgents = paragraphs.some(({ pieces }) => pieces.some(({ agent }) => agent !== null));
    /* If any agent is given, a piece without one is unnamed. */
    const voiceOf = (agent: string | null): string | null =>
      agent === null ? (hasAgents ? '' : null) : names.get(agent)?.trim() || agent;
    const captions = paragraphs.flatMap(({ start, end, pieces }) =>
      pieces.map(({ agent, text }) => ({
        start,
        end,
        voice: voiceOf(agent),
        lines: text.split('\n'),
      })),
    );
    return cuesToDraft(captionsToCues(captions), { title: title.trim() || null });
  },
};
