/** A facet as a table of bars; its values can be picked, several at once, searched, and left out. */

import { useState } from 'preact/hooks';
import type { Role } from '../../main.ts';
import { foldedWords, hasWords } from '../../text/fold.ts';
import { Icon } from '../components/icon.tsx';

export interface FacetRow {
  readonly name: string;
  readonly passages: number;
  /** Colour of the bar. */
  readonly role?: Role;
  /** Picks the value, or takes it back. */
  readonly href: string;
  readonly isPicked?: boolean;
  /** Leaves the value out. */
  readonly notHref?: string;
}

interface Props {
  /** Name of the facet: "Speaker". */
  readonly heading: string;
  readonly rows: readonly FacetRow[];
}

const INITIAL_ROWS = 6;
/** More rows can be searched. */
const MANY_ROWS = 10;

export function FacetTable({ heading, rows }: Props) {
  const [isExpanded, setIsExpanded] = useState(false);
  const [sought, setSought] = useState('');
  /* A single value would narrow nothing. */
  if (rows.length < 2 && !rows.some(({ isPicked }) => isPicked)) return null;
  const maxPassages = Math.max(...rows.map(({ passages }) => passages));
  const words = foldedWords(sought);
  const found = rows.filter(({ name }) => hasWords(foldedWords(name), words));
  const shown =
    isExpanded || words.length > 0
      ? found
      : found.filter(({ isPicked }, at) => isPicked || at < INITIAL_ROWS);
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
          {shown.map((row) => (
            <Row key={row.name} row={row} maxPassages={maxPassages} />
          ))}
        </tbody>
      </table>
      {rows.length > MANY_ROWS && (
        <input
          type="search"
          class="facet-search"
          aria-label={`Find in ${heading.toLowerCase()}s`}
          placeholder={`Find among ${rows.length}`}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      {words.length === 0 && (
        <ShowMoreButton
          hiddenCount={rows.length - shown.length + (isExpanded ? rows.length - INITIAL_ROWS : 0)}
          isExpanded={isExpanded}
          onChange={setIsExpanded}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly row: FacetRow;
  /** Of the longest bar. */
  readonly maxPassages: number;
}

function Row({ row, maxPassages }: RowProps) {
  const { name, passages, role, href, isPicked, notHref } = row;
  return (
    <tr data-role={role}>
      <th scope="row">
        <a href={href} aria-current={isPicked || undefined} dir="auto">
          {isPicked && <Icon of="tick" />}
          {name}
        </a>
        <div class="bar" style={{ width: `${(100 * passages) / maxPassages}%` }} />
      </th>
      <td>
        {notHref && !isPicked && (
          <a class="quiet not" href={notHref} aria-label={`Without ${name}`}>
            not
          </a>
        )}
        {passages.toLocaleString('en')}
      </td>
    </tr>
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
