/** Counts as a table with bars in it, each row a way to narrow the search. */

import { useState } from 'preact/hooks';
import type { Role } from '../../main.ts';
import { ShowMoreButton } from '../components/show-rest.tsx';

export interface FacetRow {
  readonly name: string;
  readonly passages: number;
  /** Gives the bar its colour. */
  readonly role?: Role;
  /** The search within it. */
  readonly href: string;
}

interface Props {
  /** What is counted, in the singular: "Speaker". */
  readonly heading: string;
  readonly rows: readonly FacetRow[];
}

/** Rows shown at first. */
const INITIAL_ROWS = 6;

export function FacetTable({ heading, rows }: Props) {
  const [all, setAll] = useState(false);
  // A single one tells nothing that its result does not.
  if (rows.length < 2) return null;
  const most = Math.max(...rows.map(({ passages }) => passages));
  const rest = rows.length - INITIAL_ROWS;
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
          {(all ? rows : rows.slice(0, INITIAL_ROWS)).map(({ name, passages, role, href }) => (
            <tr key={href} data-role={role}>
              <th scope="row">
                <a href={href}>{name}</a>
                <div class="bar" style={{ width: `${(100 * passages) / most}%` }} />
              </th>
              <td>{passages.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMoreButton hiddenCount={rest} isExpanded={all} onChange={setAll} />
    </section>
  );
}
