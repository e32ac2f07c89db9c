/** The button below a list that shows its first few: the others come, and go again. */

interface ShowMoreButtonProps {
  /** How many are not among the first few. */
  readonly hiddenCount: number;
  readonly isExpanded: boolean;
  onChange(all: boolean): void;
}

export function ShowMoreButton({ hiddenCount, isExpanded, onChange }: ShowMoreButtonProps) {
  if (hiddenCount <= 0) return null;
  return (
    <button
      type="button"
      class="quiet"
      aria-expanded={isExpanded}
      onClick={() => onChange(!isExpanded)}
    >
      {isExpanded ? 'Show fewer' : `Show ${hiddenCount} more`}
    </button>
  );
}
