/** Speech with parts of it marked, in layers: a quotation, in it the sentence that answers, in that the words asked for. */

import type { JSX } from 'preact';
import { cut, type Span } from '../spans.ts';
import { Prose } from './prose.tsx';

export interface Layer {
  readonly as: 'mark' | 'b' | 'span';
  readonly class?: string;
  /** Ascending, apart from each other. */
  readonly spans: readonly Span[];
}

interface Props {
  readonly text: string;
  /** The outermost first. */
  readonly layers: readonly Layer[];
}

export function Marked({ text, layers }: Props) {
  return <>{marked(text, [0, text.length], layers)}</>;
}

function marked(text: string, span: Span, [layer, ...inner]: readonly Layer[]): JSX.Element[] {
  if (layer === undefined) return [<Prose key={span[0]} text={text.slice(...span)} />];
  return cut(span, layer.spans).flatMap(({ span, inside }) =>
    inside ? (
      <layer.as key={span[0]} class={layer.class}>
        {marked(text, span, inner)}
      </layer.as>
    ) : (
      marked(text, span, inner)
    ),
  );
}
