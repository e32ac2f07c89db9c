/** Speech as it was written down, its paragraphs apart from each other. */

const PARAGRAPH_BREAK = /(\n\s*\n)/;

export function Prose({ text }: { readonly text: string }) {
  // What is between them stays in the text, so that places in it are places on the page.
  return (
    <span class="prose">
      {text.split(PARAGRAPH_BREAK).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <span key={at} class="paragraph-gap">
            {part}
          </span>
        ),
      )}
    </span>
  );
}
