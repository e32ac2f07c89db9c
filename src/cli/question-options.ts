/** What every command that asks the library a question takes. */

import type { Constraint, Effort, RawFilters } from '../main.ts';

export interface QuestionOptions extends RawFilters {
  readonly library: string;
  readonly effort: Effort;
  readonly ignore?: readonly Constraint[];
  readonly json?: boolean;
}
