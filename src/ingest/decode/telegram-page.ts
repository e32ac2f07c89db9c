/** A chat as Telegram Desktop exports it, in HTML → a line with time and name above each message. */

import { Parser } from 'htmlparser2';

/** The class of an element of the page, in the order in which they are looked for. */
type Part = 'service' | 'date' | 'forwarded' | 'reply' | 'from' | 'text' | 'title' | 'message';
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['service', /\bservice\b/],
  ['date', /\bdate details\b/],
  ['forwarded', /\bforwarded body\b/],
  ['reply', /\breply_to\b/],
  ['from', /\bfrom_name\b/],
  ['text', /^text$/],
  ['title', /\bpage_header\b/],
  ['message', /\bmessage default\b/],
];

const partOf = (className = ''): Part | null => {
  return PARTS.find(([, pattern]) => pattern.test(className))?.[0] ?? null;
};

/** Joined messages have no name of their own: whoever wrote before wrote them. */
export function telegramPageToText(html: string): string {
  const lines: string[] = [];
  const open: (Part | null)[] = [];
  let title = '';
  let time = '';
  let who = '';
  let name = '';
  let text = '';
  const endMessage = (): void => {
    if (name.trim() !== '') who = name.trim();
    if (text.trim() !== '') lines.push(`[${time}] ${who}`, text.trim(), '');
    name = text = '';
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'br') {
        if (open.includes('text')) text += '\n';
        return;
      }
      const part = tag === 'div' ? partOf(attributes.class) : null;
      if (part === 'message') endMessage();
      if (part === 'date' && open.includes('message')) time = toStamp(attributes.title);
      open.push(part);
    },
    onclosetag(tag) {
      if (tag !== 'br') open.pop();
    },
    ontext(data) {
      if (open.includes('service') || open.includes('reply') || open.includes('date')) return;
      if (open.includes('title')) title += data;
      else if (open.includes('from') && !open.includes('forwarded')) name += data;
      else if (open.includes('text')) text += data;
    },
  });
  parser.end(html);
  endMessage();
  const channel = title.replace(/\s+/g, ' ').trim();
  return [...(channel === '' ? [] : ['====', `Guild: ${channel}`, '====']), ...lines].join('\n');
}

/** `06.02.2024 10:01:00 UTC+01:00` without the zone. */
const toStamp = (title = ''): string => title.replace(/ UTC.*$/, '');
