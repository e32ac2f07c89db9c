/** Says which transcript this is, below the find bar, once its head is scrolled away. */

import { useEffect, useState } from 'preact/hooks';
import type { Transcript } from '../../main.ts';
import { dayLabel } from '../labels.ts';

export function StickyTitle({ transcript }: { readonly transcript: Transcript }) {
  const { title, date } = transcript;
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const head = document.querySelector('.transcript-head h1');
    if (head === null) return;
    const observer = new IntersectionObserver(
      ([{ isIntersecting, boundingClientRect }]) =>
        setIsShown(!isIntersecting && boundingClientRect.top < innerHeight),
      { rootMargin: '-64px 0px 0px' },
    );
    observer.observe(head);
    return () => observer.disconnect();
  }, [transcript]);
  return (
    <p class="sticky-title" data-shown={isShown || undefined} aria-hidden="true" dir="auto">
      {title}
      {date && ` · ${dayLabel(date)}`}
    </p>
  );
}
