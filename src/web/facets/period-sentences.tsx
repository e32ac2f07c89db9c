/** The best sentences behind a bar of the chart, in a panel over what is below it. */

import type { Facets, Role } from '../../main.ts';
import { cachedBrief, fetchBrief } from '../api.ts';
import { periodLabel } from '../labels.ts';
import type { Search } from '../route.ts';
import { useAsync } from '../use-async.ts';
import { waitForPause } from '../wait-for-pause.ts';
import { narrowToPeriod } from './narrow-search.ts';

/** A pointer that only passes asks for nothing. */
const POINTING_MS = 120;
const MAX_SENTENCES = 3;

interface Props {
  readonly period: Facets['periods'][number];
  /** `null` for all roles. */
  readonly role: Role | null;
  readonly search: Search;
}

export function PeriodSentences({ period, role, search }: Props) {
  const { filters, ...rest } = narrowToPeriod(search, period.period);
  const narrow = { ...rest, filters: role === null ? filters : { ...filters, role } };
  const { value, pending } = useAsync(
    async (signal) => {
      await waitForPause(POINTING_MS, signal);
      return cachedBrief(narrow) ?? fetchBrief(narrow, signal);
    },
    [search, period, role],
  );
  const lines = (pending ? cachedBrief(narrow) : value)?.lines ?? [];
  /* Where few passages match, further lines fill up the answer. */
  const passages = role === null ? period.passages : (period.roles[role] ?? 0);
  if (lines.length === 0) return null;
  return (
    <div class="period-sentences" role="status">
      <p class="label">
        {periodLabel(period.period)}
        {role !== null && `, ${role}`}
      </p>
      {lines
        .slice(0, Math.min(MAX_SENTENCES, passages))
        .map(({ speaker, transcript, turn, offsets, text }) => (
          <p key={`${transcript.id}#${turn}:${offsets[0]}`} dir="auto">
            <strong dir="auto">{speaker.name}</strong> {text}
          </p>
        ))}
    </div>
  );
}
