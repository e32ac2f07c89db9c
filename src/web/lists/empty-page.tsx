/** A page that an empty library has nothing for. */

import { useEffect } from 'preact/hooks';
import { EmptyLibrary } from '../components/empty-library.tsx';

interface Props {
  readonly title: string;
  readonly allowsChanges: boolean;
}

export function EmptyPage({ title, allowsChanges }: Props) {
  useEffect(() => {
    document.title = `${title} · whosaid`;
  }, [title]);
  return (
    <section class="list">
      <header class="list-head">
        <h1>{title}</h1>
      </header>
      <EmptyLibrary allowsChanges={allowsChanges} />
    </section>
  );
}
