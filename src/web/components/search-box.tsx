/** A box for a question: asks at a pause in typing, and at once on Enter. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useSlashKey } from './slash-key.ts';

/** Milliseconds without a key after which a question is taken to be worth asking. */
const TYPING_PAUSE_MS = 200;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** Whether it has the focus from the beginning. */
  readonly autoFocus: boolean;
  readonly question: string;
  readonly pending: boolean;
  /** With `replace` for what is but a longer beginning of the same question. */
  readonly onAsk: (question: string, how: 'push' | 'replace') => void;
}

export function SearchBox({ label, placeholder, autoFocus, question, pending, onAsk }: Props) {
  const [text, setText] = useState(question);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The question the page last heard from here: any other comes from the address. */
  const told = useRef(question);
  /** Whether the address holds a beginning of what is being typed. */
  const typing = useRef(false);

  const tell = (asked: string, how: 'push' | 'replace') => {
    clearTimeout(timer.current);
    told.current = asked;
    onAsk(asked, how);
  };
  const onInput = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const asked = typed.trim();
      if (asked === told.current) return;
      tell(asked, typing.current ? 'replace' : 'push');
      typing.current = true;
    }, TYPING_PAUSE_MS);
  };
  const onSubmit = () => {
    tell(text.trim(), typing.current ? 'replace' : 'push');
    typing.current = false;
    // The keyboard of a phone hides the answers.
    if (matchMedia('(pointer: coarse)').matches) input.current?.blur();
  };
  const clear = () => {
    setText('');
    typing.current = false;
    if (told.current === '') clearTimeout(timer.current);
    else tell('', 'push');
    input.current?.focus();
  };

  useLayoutEffect(() => {
    if (question === told.current) return;
    clearTimeout(timer.current);
    told.current = question;
    typing.current = false;
    setText(question);
  }, [question]);
  useEffect(() => {
    // Who came back has the focus where it was.
    const isFree = document.activeElement === document.body;
    if (autoFocus && isFree) input.current?.focus({ preventScroll: true });
    return () => clearTimeout(timer.current);
  }, [autoFocus]);
  useSlashKey(input);

  return (
    <search class="search-box">
      <form
        aria-busy={pending}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <label for="question" class="visually-hidden">
          {label}
        </label>
        <Icon of="search" />
        <input
          ref={input}
          id="question"
          data-stop
          type="search"
          name="q"
          value={text}
          placeholder={placeholder}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint="search"
          aria-keyshortcuts="/"
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={() => {
            typing.current = false;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            clear();
          }}
        />
        {text === '' ? (
          <span class="shortcut" aria-hidden="true">
            /
          </span>
        ) : (
          <button type="button" class="clear" aria-label="Clear the question" onClick={clear}>
            <Icon of="cross" />
          </button>
        )}
      </form>
    </search>
  );
}
