/** The registry: every format that can be read, and the choice between them by content. */

import { earningsCall } from './calls/headed.ts';
import { chat } from './chat.ts';
import type { Content } from './content.ts';
import { dialogue } from './dialogue.ts';
import type { Format } from './format.ts';
import { captions } from './headers/captions.ts';
import { namesAlone } from './headers/names.ts';
import { timedHeaders } from './headers/timed.ts';
import { zoomCaptions, zoomChat } from './headers/zoom.ts';
import { labelled } from './labelled/labelled.ts';

export const FORMATS: readonly Format[] = [
  chat,
  dialogue,
  earningsCall,
  timedHeaders,
  namesAlone,
  zoomCaptions,
  zoomChat,
  labelled,
  captions,
];

/** The format that sees the most speaker marks, `null` when none sees any. The extension decides between equals. */
export function detectFormat(content: Content, extension: string): Format | null {
  let best: Format | null = null;
  let most = 0;
  for (const format of FORMATS) {
    const marks = format.marks(content);
    const isLikelier =
      marks === most &&
      !best?.extensions.includes(extension) &&
      format.extensions.includes(extension);
    if (marks > most || (marks > 0 && isLikelier)) {
      best = format;
      most = marks;
    }
  }
  return best;
}
