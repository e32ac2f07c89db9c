/** Speech as it was written down, its paragraphs apart from each other. */

const BETWEEN_PARAGRAPHS = /\n\s*\n/;

export function Prose({ text }: { readonly text: string }) {
  const [first, ...others] = text.split(BETWEEN_PARAGRAPHS);
  return (
    <span class="prose">
      {first}
      {others.map((paragraph, at) => [<span key={at} class="gap" />, paragraph])}
    </span>
  );
}
