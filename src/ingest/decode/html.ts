/**
 * HTML to text as `DocumentDecoder` defines it, with a tab between cells of a row; drops what surrounds a page's
 * content.
 */

import { Parser } from 'htmlparser2';
import { UnreadableError } from '../parse/unreadable-error.ts';
import { appendRun, runsToMarkdown, type TextRun } from './emphasis.ts';

const toTagSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Have a blank line on either side. */
const BLOCKS = toTagSet(
  'address article blockquote center details div dl dt figcaption figure form h1 h2 h3 h4 h5 h6 header hr main ol p pre section summary table ul',
);
/** Begin and end a line. */
const LINES = toTagSet('br caption dd li tr');
const BOLD = toTagSet('b strong');
const ITALIC = toTagSet('em i');
/** Never content. */
const SKIPPED_TAGS = toTagSet(
  'aside audio button canvas dialog footer iframe label nav noscript object script select style svg template textarea video',
);
const SKIPPED_ROLES = toTagSet('complementary contentinfo dialog navigation search');
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Footnotes and references to them are not speech. */
const FOOTNOTE = /^#?_?(?:ftn|fn|footnote|endnote|cite_note)[-:_]?(?:ref[-:_]?)?\d/i;
/** Of a `span` whose style alone parts it from what follows. */
const MARK_CLASS =
  /(?:^|[\s_-])(?:speaker|timestamp|timecode|time)(?:[_-]?(?:name|label))?(?=$|[\s_-])/i;
/** A time in a recording, not a date. */
const CLOCK = /^\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?$/;

/** Nesting limit; browsers stop at 512. The parser's time is quadratic in depth. */
const MAX_DEPTH = 5000;

type Attributes = Readonly<Record<string, string>>;

function isSkipped(name: string, { role = '', style = '', ...others }: Attributes): boolean {
  if (SKIPPED_TAGS.has(name) || SKIPPED_ROLES.has(role) || HIDDEN.test(style)) return true;
  if ('hidden' in others || others['aria-hidden'] === 'true') return true;
  return FOOTNOTE.test((name === 'a' ? others.href : others.id) ?? '');
}

/** Turns parser events into lines. */
class PageWriter {
  readonly lines: string[] = [];
  title = '';
  /** Line range of the `main` element. */
  main: { readonly from: number; to: number } | null = null;
  readonly #forms: boolean;
  /** Open elements by effect. */
  readonly #open = { bold: 0, italic: 0, pre: 0, item: 0, heading: 0, title: 0, leftOut: 0 };
  #line: TextRun[] = [];
  #prefix = '';
  /** The line says more than who speaks and when. */
  #hasWords = false;
  #inCite = false;
  #time: string | null = null;
  /** For each open `span`, whether it holds a speaker or a time. */
  readonly #spans: boolean[] = [];
  /** Such a one has just ended. */
  #isMarkBefore = false;

  /** @param forms whether forms are content. */
  constructor(forms: boolean) {
    this.#forms = forms;
  }

  open(name: string, attributes: Attributes): void {
    const { leftOut } = this.#open;
    if (leftOut > 0 || isSkipped(name, attributes) || (name === 'form' && !this.#forms)) {
      this.#open.leftOut++;
      return;
    }
    /* Podcasting 2.0: <cite>Ana:</cite><time>0:12</time><p>The words.</p> */
    if (name === 'p' && this.#endsWithMark()) this.#write(' ');
    else this.#breakAt(name);
    this.#count(name, 1);
    if (name === 'li') this.#prefix = '- ';
    else if (/^h[1-6]$/.test(name)) this.#prefix = `${'#'.repeat(Number(name[1]))} `;
    else if (name === 'main') this.main ??= { from: this.lines.length, to: Infinity };
    else if (name === 'cite') this.#inCite = !this.#hasWords;
    else if (name === 'time') this.#time = '';
    else if (name === 'span') this.#spans.push(MARK_CLASS.test(attributes.class ?? ''));
    else if ((name === 'td' || name === 'th') && this.#line.length > 0) this.#write('\t');
  }

  close(name: string): void {
    if (this.#open.leftOut > 0) {
      this.#open.leftOut--;
      return;
    }
    if (name !== 'br') this.#breakAt(name);
    this.#count(name, -1);
    if (name === 'span') this.#isMarkBefore = this.#spans.pop() ?? false;
    if (name === 'cite') this.#inCite = false;
    else if (name === 'time') this.#endTime();
    else if (name === 'main' && this.main?.to === Infinity) this.main.to = this.lines.length;
  }

  text(data: string): void {
    const { leftOut, title, pre } = this.#open;
    if (leftOut > 0) return;
    if (title > 0) this.title += data;
    else if (this.#time !== null) this.#time += data;
    else if (pre === 0) this.#writeSpeech(data.replace(/[ \t\n\r\f]+/g, ' '));
    else {
      const [first = '', ...more] = data.split(/\r\n?|\n/);
      this.#writeSpeech(first);
      for (const line of more) {
        this.#endLine();
        this.#writeSpeech(line);
      }
    }
  }

  end(): void {
    this.#endLine();
  }

  #writeSpeech(text: string): void {
    if (this.#isMarkBefore && /^[\p{L}\p{N}“"'¿¡[(]/u.test(text)) this.#endLine();
    this.#isMarkBefore = false;
    if (text.trim() !== '' && !this.#inCite) this.#hasWords = true;
    this.#write(text);
  }

  #write(text: string): void {
    const { bold, italic, heading } = this.#open;
    const inHeading = heading > 0;
    const isBold = !inHeading && (bold > 0 || this.#inCite);
    appendRun(this.#line, text, isBold, !inHeading && italic > 0);
  }

  #endTime(): void {
    const time = (this.#time ?? '').trim();
    this.#time = null;
    if (!CLOCK.test(time)) {
      this.#writeSpeech(time);
      return;
    }
    const last = this.#line.at(-1);
    /* A `cite` is a label even without a colon. */
    if (!this.#hasWords && last?.bold && !/:\s*$/.test(last.text)) last.text += ':';
    this.#write(` [${time}] `);
  }

  /** The line so far is only a speaker or a time. */
  #endsWithMark(): boolean {
    return !this.#hasWords && /[:\]]\s*$/.test(this.#line.at(-1)?.text ?? '');
  }

  #breakAt(name: string): void {
    const isBlock = BLOCKS.has(name);
    if (!isBlock && !LINES.has(name)) return;
    /* Two `br` in a row leave an empty line. */
    const isEmpty = name === 'br' && this.#line.every(({ text }) => text.trim() === '');
    this.#endLine();
    if (isEmpty || (isBlock && this.#open.item === 0)) this.#endBlock();
  }

  #endLine(): void {
    const text = runsToMarkdown(this.#line);
    const line = this.#open.pre > 0 ? text.trimEnd() : text.replace(/ {2,}/g, ' ').trim();
    if (line !== '') {
      this.lines.push(this.#prefix + line);
      this.#prefix = '';
    } else if (this.#open.pre > 0) this.#endBlock();
    this.#line = [];
    this.#hasWords = false;
  }

  #endBlock(): void {
    this.#prefix = '';
    if ((this.lines.at(-1) ?? '') !== '') this.lines.push('');
  }

  #count(name: string, change: 1 | -1): void {
    if (BOLD.has(name)) this.#open.bold += change;
    else if (ITALIC.has(name)) this.#open.italic += change;
    else if (name === 'pre') this.#open.pre += change;
    else if (name === 'li') this.#open.item += change;
    else if (name === 'title') this.#open.title += change;
    else if (/^h[1-6]$/.test(name)) this.#open.heading += change;
  }
}

function readPage(html: string, forms: boolean): PageWriter {
  const page = new PageWriter(forms);
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > MAX_DEPTH) {
        throw new UnreadableError(
          `the page nests elements more than ${MAX_DEPTH} deep; save it as text.`,
        );
      }
      page.open(name, attributes);
    },
    onclosetag(name) {
      depth--;
      page.close(name);
    },
    ontext: (data) => page.text(data),
  });
  parser.end(html);
  page.end();
  return page;
}

/** Prepends the page's `title` as a heading if its content has none. */
export function htmlToText(html: string): string {
  let page = readPage(html, false);
  /* Some frameworks wrap the whole page in one form. */
  if (page.lines.length === 0) page = readPage(html, true);
  const { main, title } = page;
  const inMain = main === null ? [] : page.lines.slice(main.from, main.to);
  const lines = inMain.length > 0 ? inMain : page.lines;
  const heading = page.lines.find((line) => line.startsWith('# ')) ?? `# ${title}`;
  const isTitled = lines.includes(heading) || heading.trim() === '#';
  const text = (isTitled ? lines : [heading.replace(/\s+/g, ' '), '', ...lines]).join('\n');
  return text.trimEnd();
}
