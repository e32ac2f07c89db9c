/** The registry: every format that can be read, and the choice between them by content. */

import { callStreet } from './calls/call-street.ts';
import { callStreetHtml } from './calls/call-street-html.ts';
import { capitalIq } from './calls/capital-iq.ts';
import { dashed } from './calls/dashed.ts';
import { earningsCallApi } from './calls/earnings-call-api.ts';
import { motleyFool } from './calls/motley-fool.ts';
import { seekingAlpha } from './calls/seeking-alpha.ts';
import { streetEvents } from './calls/street-events.ts';
import type { Content } from './content.ts';
import type { Format } from './format.ts';
import { labelled } from './labelled/labelled.ts';

export const FORMATS: readonly Format[] = [
  earningsCallApi,
  motleyFool,
  seekingAlpha,
  streetEvents,
  callStreet,
  callStreetHtml,
  capitalIq,
  dashed,
  labelled,
];

/** The format that sees the most speaker marks, `null` when none sees any. The extension decides between equals. */
export function detectFormat(content: Content, extension: string): Format | null {
  let best: Format | null = null;
  let most = 0;
  for (const format of FORMATS) {
    const marks = format.marks(content);
    const wins =
      marks > most || (marks > 0 && marks === most && format.extensions.includes(extension));
    if (wins) {
      best = format;
      most = marks;
    }
  }
  return best;
}
