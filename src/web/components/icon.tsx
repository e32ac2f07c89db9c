/** Icons in the colour of the text, hidden from screen readers because words stand beside them. */

const SHAPES = {
  search: 'M10.5 10.5 14 14M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z',
  cross: 'm4.5 4.5 7 7m0-7-7 7',
  copy: 'M6 5.5h7v8H6zM10 5.5v-3H3v8h3',
  back: 'M9.5 3.5 5 8l4.5 4.5M5 8h0',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  pencil: 'm3 13 .6-2.8 6.7-6.7a1.4 1.4 0 0 1 2 2l-6.7 6.7L3 13Zm6.2-8.4 2.2 2.2',
  play: 'M5 3.5v9l7-4.5Z',
  tick: 'm3 8.5 3.5 3.5L13 4.5',
  jump: 'M3 3.5h10M3 8h6m-6 4.5h6m2-5 2.5 2.5L11 12.5',
  plus: 'M8 3.5v9M3.5 8h9',
  bin: 'M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.5 9h6l.5-9',
} as const;

export function Icon({ of }: { readonly of: keyof typeof SHAPES }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={SHAPES[of]} />
    </svg>
  );
}
