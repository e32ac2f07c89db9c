/** Speech with parts of it marked, in layers: a quotation, in it the sentence that answers, in that the words asked for. */

import type { JSX } from 'preact';
import { type CharSpan, splitAtSpans } from '../spans.ts';
import { Prose } from './prose.tsx';

export interface HighlightLayer {
  readonly as: 'mark' | 'b' | 'span';
  readonly class?: string;
  /** Ascending, apart from each other. */
  readonly spans: readonly CharSpan[];
}

interface Props {
  readonly text: string;
  /** The outermost first. */
  readonly layers: readonly HighlightLayer[];
}

export function HighlightedText({ text, layers }: Props) {
  return <>{renderLayers(text, [0, text.length], layers)}</>;
}

function renderLayers(
  text: string,
  span: CharSpan,
  [layer, ...inner]: readonly HighlightLayer[],
): JSX.Element[] {
  if (layer === undefined) return [<Prose key={span[0]} text={text.slice(...span)} />];
  return splitAtSpans(span, layer.spans).flatMap(({ span, isInside }) =>
    isInside ? (
      <layer.as key={span[0]} class={layer.class}>
        {renderLayers(text, span, inner)}
      </layer.as>
    ) : (
      renderLayers(text, span, inner)
    ),
  );
}
