/** A long text, shortened until it is expanded. */

import { useState } from 'preact/hooks';
import { shorten } from '../shorten.ts';
import { Prose } from './prose.tsx';

interface Props {
  readonly text: string;
  /** Characters shown while collapsed. */
  readonly length: number;
  readonly keep?: 'start' | 'end';
}

export function ExpandableText({ text, length, keep = 'start' }: Props) {
  const [open, setOpen] = useState(false);
  const short = shorten(text, length, keep);
  if (short === text) return <Prose text={text} />;
  const toggle = (
    <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? 'Show less' : 'Show all'}
    </button>
  );
  return (
    <>
      <Prose text={open ? text : short} /> {toggle}
    </>
  );
}
