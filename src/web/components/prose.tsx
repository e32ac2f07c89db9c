/** Speech in paragraphs. */

const PARAGRAPH_BREAK = /(\n\s*\n)/;

export function Prose({ text }: { readonly text: string }) {
  /* Blank lines stay in the DOM, so that offsets into the text hold there too. */
  return (
    <span class="prose">
      {text.split(PARAGRAPH_BREAK).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} class="paragraph-gap">
            {part}
          </span>
        ),
      )}
    </span>
  );
}
