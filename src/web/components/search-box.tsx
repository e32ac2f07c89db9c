/** The search box: searches at each key, once the answer to the key before is there, and at once on Enter. "/" focuses it, Escape clears it. */

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_QUESTION_LENGTH } from '../../domain/limits.ts';
import { Icon } from './icon.tsx';

/** An answer that takes longer is given up for the next question. */
const MAX_WAIT_MS = 400;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus: boolean;
  /** Whether it waits for Enter. */
  readonly onlyOnEnter?: boolean;
  readonly question: string;
  readonly pending: boolean;
  /** With `replace` while the same question is still being typed. */
  readonly onSearch: (question: string, how: 'push' | 'replace') => void;
}

export function SearchBox(props: Props) {
  const { label, placeholder, autoFocus, onlyOnEnter, question, pending, onSearch } = props;
  const [text, setText] = useState(question);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The question submitted last; any other `question` comes from the address. */
  const submitted = useRef(question);
  /** Whether the address holds a prefix of what is being typed. */
  const isTyping = useRef(false);

  const submit = (submittedText: string, how: 'push' | 'replace') => {
    clearTimeout(timer.current);
    timer.current = undefined;
    submitted.current = submittedText;
    onSearch(submittedText, how);
  };
  const submitTyped = (typed: string) => {
    if (typed === submitted.current) return;
    submit(typed, isTyping.current ? 'replace' : 'push');
    isTyping.current = true;
  };
  const onInput = (value: string) => {
    setText(value);
    if (onlyOnEnter) return;
    clearTimeout(timer.current);
    if (pending) timer.current = setTimeout(() => submitTyped(value.trim()), MAX_WAIT_MS);
    else submitTyped(value.trim());
  };
  useEffect(() => {
    if (pending || timer.current === undefined) return;
    submitTyped(text.trim());
  }, [pending]);
  const onSubmit = () => {
    submit(text.trim(), isTyping.current ? 'replace' : 'push');
    isTyping.current = false;
    /* The keyboard of a phone hides the results. */
    if (matchMedia('(pointer: coarse)').matches) input.current?.blur();
  };
  const clear = () => {
    setText('');
    isTyping.current = false;
    if (submitted.current === '') clearTimeout(timer.current);
    else submit('', 'push');
    input.current?.focus();
  };

  useLayoutEffect(() => {
    if (question === submitted.current) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    submitted.current = question;
    isTyping.current = false;
    setText(question);
  }, [question]);
  useEffect(() => {
    /* After going back, another element has its focus restored. */
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
          dir="auto"
          name="q"
          value={text}
          placeholder={placeholder}
          maxLength={MAX_QUESTION_LENGTH}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint="search"
          aria-keyshortcuts="/"
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={() => {
            isTyping.current = false;
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

function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      /* In text fields "/" is an ordinary character. */
      if (event.target instanceof Element && event.target.matches('input, textarea')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
