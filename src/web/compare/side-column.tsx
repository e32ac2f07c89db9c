/** One side of a comparison: what it is, and who said what there. */

import type { Brief } from '../../main.ts';
import { BriefLineView } from '../brief/brief-view.tsx';
import { Loading } from '../components/loading.tsx';
import { Select } from '../lists/select.tsx';
import type { Search } from '../route.ts';
import { findNew } from './find-new.ts';

interface Props {
  readonly text: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly value: string;
  /** `null` while it loads. */
  readonly brief: Brief | null;
  /** Of the side on the left, against which new sentences are marked; `null` for the first. */
  readonly before: Brief | null;
  readonly search: Search;
  readonly onChange: (value: string) => void;
  /** `null` while there are but two. */
  readonly onRemove: (() => void) | null;
}

export function SideColumn(props: Props) {
  const { text, options, value, brief, before, search, onChange, onRemove } = props;
  const lines = brief?.lines ?? [];
  const textsOf = (one: Brief) => one.lines.map((line) => line.text);
  const news = before && brief ? findNew(textsOf(brief), textsOf(before)) : [];
  return (
    <section class="side" aria-label={text}>
      <h2 dir="auto">{text}</h2>
      <div class="side-head">
        <Select
          label="Change it"
          value={value}
          options={options}
          onChange={(chosen) => chosen && onChange(chosen)}
        />
        {onRemove && (
          <button type="button" class="quiet" onClick={onRemove}>
            Take away
          </button>
        )}
      </div>
      {brief === null && <Loading what="what was said" lines={4} />}
      {brief !== null && lines.length === 0 && <p class="note-line">Nothing was said about it.</p>}
      <ol class="brief-lines">
        {lines.map((line, at) => (
          <BriefLineView
            key={`${line.transcript.id}#${line.turn}:${line.offsets[0]}`}
            line={line}
            search={search}
            isNew={news[at]}
          />
        ))}
      </ol>
    </section>
  );
}
