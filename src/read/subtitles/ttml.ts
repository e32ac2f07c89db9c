/** TTML and DFXP: timed paragraphs and the agents that speak them. Entities that a document declares are left as they are written. */

import { Parser } from 'htmlparser2';
import { draftOfCues } from '../cues.ts';
import type { Format } from '../format.ts';
import { Unreadable } from '../unreadable.ts';
import { type Caption, cuesOfCaptions } from './captions.ts';
import { type Rates, ratesOf, timeOf } from './ttml-time.ts';

/** Characters in which the root element has to begin, after declarations and comments. */
const HEAD = 4000;
const ROOT = /<(?:[\w-]+:)?tt[\s>]/;

/** Elements within elements: real documents have about eight, and each costs the parser a look at all around it. */
const DEPTH = 100;

interface Element {
  readonly name: string;
  /** Seconds, counted from where the element around it begins; `null` where none of them says. */
  readonly begin: number | null;
  /** The identifier of who speaks. */
  readonly agent: string | null;
  /** Whether its text is speech. */
  readonly spoken: boolean;
}

interface Paragraph extends Pick<Caption, 'start' | 'end'> {
  readonly said: { readonly agent: string | null; text: string }[];
}

type Attributes = Readonly<Record<string, string>>;

/** Elements and attributes are known by their names without the prefix, which documents choose. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(name) && local(one) === name);
  return key && attributes[key];
}

class Reading {
  readonly paragraphs: Paragraph[] = [];
  /** Names of agents by their identifiers. */
  readonly names = new Map<string, string>();
  title = '';
  #rates: Rates = ratesOf(() => undefined);
  #agent = '';
  readonly #open: Element[] = [];

  open(name: string, attributes: Attributes): void {
    if (this.#open.length >= DEPTH) {
      throw new Unreadable(
        `expected TTML, found elements within elements more than ${DEPTH} deep.`,
      );
    }
    const own = (key: string): string | undefined => attribute(attributes, key);
    if (name === 'tt') this.#rates = ratesOf(own);
    if (name === 'agent') this.#agent = own('id') ?? '';
    const around = this.#open.at(-1);
    const time = (key: string): number | null => {
      const offset = timeOf(own(key), this.#rates);
      return offset === null ? null : (around?.begin ?? 0) + offset;
    };
    const begin = time('begin') ?? around?.begin ?? null;
    const agent = own('agent')?.trim().split(/\s+/)[0] || around?.agent || null;
    const spoken = name === 'p' || (around?.spoken === true && name !== 'metadata');
    this.#open.push({ name, begin, agent, spoken });
    if (name === 'br') this.text('\n');
    const isTimedSpan = name === 'span' && begin !== null && around?.begin === null;
    if (name === 'p' || isTimedSpan) {
      const lasts = timeOf(own('dur'), this.#rates);
      const end = time('end') ?? (begin !== null && lasts !== null ? begin + lasts : null);
      this.paragraphs.push({ start: begin, end, said: [] });
    }
  }

  close(): void {
    this.#open.pop();
  }

  text(text: string): void {
    const { name = '', agent = null, spoken = false } = this.#open.at(-1) ?? {};
    if (spoken) this.#say(agent, text);
    else if (name === 'name' && this.#open.at(-2)?.name === 'agent') {
      this.names.set(this.#agent, (this.names.get(this.#agent) ?? '') + text);
    } else if (name === 'title' && this.paragraphs.length === 0) this.title += text;
  }

  #say(agent: string | null, text: string): void {
    const said = this.paragraphs.at(-1)?.said;
    const last = said?.at(-1);
    if (last !== undefined && last.agent === agent) last.text += text;
    else said?.push({ agent, text });
  }
}

function read(text: string): Reading {
  const reading = new Reading();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reading.open(local(name), attributes),
      onclosetag: () => reading.close(),
      ontext: (piece) => reading.text(piece.replace(/\s+/g, ' ')),
    },
    { xmlMode: true },
  );
  parser.end(text);
  return reading;
}

export const ttml: Format = {
  name: 'TTML',
  extensions: ['.ttml', '.dfxp', '.xml'],
  marks: ({ text }) =>
    /^\s*</.test(text) && ROOT.test(text.slice(0, HEAD)) ? Number.POSITIVE_INFINITY : 0,
  parse({ text }) {
    const { paragraphs, names, title } = read(text);
    const hasAgents = paragraphs.some(({ said }) => said.some(({ agent }) => agent !== null));
    // Where agents are given at all, none is no one.
    const voiceOf = (agent: string | null): string | null =>
      agent === null ? (hasAgents ? '' : null) : names.get(agent)?.trim() || agent;
    const captions = paragraphs.flatMap(({ start, end, said }) =>
      said.map((one) => ({
        start,
        end,
        voice: voiceOf(one.agent),
        lines: one.text.split('\n'),
      })),
    );
    return draftOfCues(cuesOfCaptions(captions), { title: title.trim() || null });
  },
};
