/** The citation style that this browser's user chose. */

import { StoredValue } from '../stored-value.ts';
import { type CitationStyle, isCitationStyle } from './citation.ts';

export const citationStyle = new StoredValue<CitationStyle>('citation-style', (raw) =>
  isCitationStyle(raw) ? raw : 'plain',
);
