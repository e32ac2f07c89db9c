/** A facet as a table of bars; each row narrows the search to its value. */

import { useState } from 'preact/hooks';
import type { Role } from '../../main.ts';

export interface FacetRow {
  readonly name: string;
  readonly passages: number;
  /** Colour of the bar. */
  readonly role?: Role;
  readonly href: string;
}

interface Props {
  /** Name of the facet: "Speaker". */
  readonly heading: string;
  readonly rows: readonly FacetRow[];
}

const INITIAL_ROWS = 6;

export function FacetTable({ heading, rows }: Props) {
  const [isExpanded, setIsExpanded] = useState(false);
  /* A single value would narrow nothing. */
  if (rows.length < 2) return null;
  const maxPassages = Math.max(...rows.map(({ passages }) => passages));
  const shown = isExpanded ? rows : rows.slice(0, INITIAL_ROWS);
  return (
    <section>
      <table class="bars">
        <caption>{heading}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">Passages</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, passages, role, href }) => (
            <tr key={href} data-role={role}>
              <th scope="row">
                <a href={href}>{name}</a>
                <div class="bar" style={{ width: `${(100 * passages) / maxPassages}%` }} />
              </th>
              <td>{passages.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMoreButton
        hiddenCount={rows.length - INITIAL_ROWS}
        isExpanded={isExpanded}
        onChange={setIsExpanded}
      />
    </section>
  );
}

interface ShowMoreButtonProps {
  /** Rows beyond those shown at first. */
  readonly hiddenCount: number;
  readonly isExpanded: boolean;
  readonly onChange: (isExpanded: boolean) => void;
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
