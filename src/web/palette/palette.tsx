/** The palette: goes to a transcript, a speaker, a recent question or a command by a few letters of it. */

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Catalog, fetchSpeakers } from '../api.ts';
import { Dialog } from '../components/dialog.tsx';
import type { Go } from '../navigation.ts';
import { readRoute } from '../route.ts';
import { useStoredValue } from '../stored-value.ts';
import { useAsync } from '../use-async.ts';
import { type Command, listPaletteItems, type PaletteItem } from './palette-items.ts';
import { recentQuestions } from './recent-questions.ts';

interface Props {
  readonly catalog: Catalog;
  readonly commands: readonly Command[];
  readonly go: Go;
  readonly onClose: () => void;
}

export function Palette({ catalog, commands, go, onClose }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const recent = useStoredValue(recentQuestions);
  const speakers = useAsync(fetchSpeakers, []).value ?? [];
  const items = listPaletteItems(typed, { catalog, speakers, recent, commands });
  const choose = ({ action }: PaletteItem) => {
    onClose();
    if (typeof action === 'string') go(readRoute(new URL(action, location.origin)));
    else action();
  };
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setActive((active + step + items.length) % items.length);
    } else if (event.key === 'Enter' && !event.isComposing && items[active]) {
      event.preventDefault();
      choose(items[active]);
    }
  };
  return (
    <Dialog label="Go to" class="palette" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label="Transcript, speaker, question or command"
        placeholder="Transcript, speaker, question or command"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        dir="auto"
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label="Suggestions">
        {items.map((item, at) => (
          <PaletteOption
            key={`${item.group} ${item.text} ${at}`}
            id={`${id}-${at}`}
            item={item}
            isFirst={items[at - 1]?.group !== item.group}
            isActive={at === active}
            onPoint={() => setActive(at)}
            onChoose={() => choose(item)}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface OptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  /** Of its group. */
  readonly isFirst: boolean;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function PaletteOption({ id, item, isFirst, isActive, onPoint, onChoose }: OptionProps) {
  const { group, text, detail } = item;
  return (
    <>
      {isFirst && (
        <div role="presentation" class="group">
          {group}
        </div>
      )}
      <button
        type="button"
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        onPointerMove={onPoint}
        onClick={onChoose}
      >
        <span dir="auto">{text}</span> {detail && <span class="detail">{detail}</span>}
      </button>
    </>
  );
}
