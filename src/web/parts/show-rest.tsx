/** The button below a list that shows its first few: the others come, and go again. */

interface Props {
  /** How many are not among the first few. */
  readonly rest: number;
  readonly all: boolean;
  onChange(all: boolean): void;
}

export function ShowRest({ rest, all, onChange }: Props) {
  if (rest <= 0) return null;
  return (
    <button type="button" class="quiet" aria-expanded={all} onClick={() => onChange(!all)}>
      {all ? 'Show fewer' : `Show ${rest} more`}
    </button>
  );
}
