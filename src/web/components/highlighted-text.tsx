/** Text with nested highlights: a quotation, in it the answering sentence, in that the words of the question. */

import type { JSX } from 'preact';
import { type CharSpan, splitAtSpans } from '../spans.ts';
import { Prose } from './prose.tsx';

export interface HighlightLayer {
  readonly as: 'mark' | 'b' | 'span';
  readonly class?: string;
  /** Ascending and disjoint. */
  readonly spans: readonly CharSpan[];
}

interface Props {
  readonly text: string;
  /** Outermost first. */
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
