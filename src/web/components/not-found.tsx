/** Says that there is nothing at an address, and where to go from it. */

interface Props {
  readonly heading: string;
  readonly text: string;
}

export function NotFound({ heading, text }: Props) {
  return (
    <div class="notice" role="alert">
      <h1>{heading}</h1>
      <p>{text}</p>
      <p class="ways-out">
        <a class="quiet" href="/">
          Search
        </a>
        <a class="quiet" href="/transcripts">
          All transcripts
        </a>
        <a class="quiet" href="/speakers">
          All speakers
        </a>
      </p>
    </div>
  );
}
