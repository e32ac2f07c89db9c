/** Says that something loads, once it takes a while, with grey bars where it will be. */

interface Props {
  /** Of what loads: "the transcript". */
  readonly what: string;
  /** Bars drawn. */
  readonly lines?: number;
  /** Whether the page shows nothing else. */
  readonly isPage?: boolean;
}

const DEFAULT_LINES = 6;

export function Loading({ what, lines = DEFAULT_LINES, isPage = false }: Props) {
  return (
    <div class="loading" role="status">
      {isPage ? <h1>Loading {what} …</h1> : <p>Loading {what} …</p>}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="loading-bar" aria-hidden="true" />
      ))}
    </div>
  );
}
