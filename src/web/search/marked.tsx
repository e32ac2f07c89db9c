/** A passage with the sentence that answers marked, and the words of the question in bold. */

import type { Result } from '../../main.ts';
import { Prose } from '../parts/prose.tsx';
import { cut, type Span } from '../spans.ts';

export function Marked({ text, highlights, words }: Pick<Result, 'text' | 'highlights' | 'words'>) {
  const worded = (whole: Span) =>
    cut(whole, words).map(({ span, inside }) =>
      inside ? (
        <b key={span[0]}>{text.slice(...span)}</b>
      ) : (
        <Prose key={span[0]} text={text.slice(...span)} />
      ),
    );
  return (
    <>
      {cut([0, text.length], highlights).map(({ span, inside }) =>
        inside ? <mark key={span[0]}>{worded(span)}</mark> : worded(span),
      )}
    </>
  );
}
