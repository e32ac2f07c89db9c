/** All keys of the page. */

import { Dialog } from './dialog.tsx';

type Key = readonly [keys: readonly string[], what: string];

const KEYS: readonly (readonly [where: string, keys: readonly Key[]])[] = [
  [
    'Everywhere',
    [
      [['/'], 'Search'],
      [['Ctrl K', '⌘ K'], 'Go to a transcript, a speaker, a question'],
      [['?'], 'Show these keys'],
      [['Esc'], 'Clear or close'],
    ],
  ],
  [
    'Results and lists',
    [
      [['↓', '↑'], 'Next, previous'],
      [['Enter'], 'Open'],
      [['c'], 'Collect the quotation'],
    ],
  ],
  [
    'Transcripts',
    [
      [['n', 'p'], 'Next, previous match'],
      [['c'], 'Collect what is selected, or the turn'],
      [['k'], 'Play, pause'],
      [['j', 'l'], '10 seconds back, ahead'],
      [['<', '>'], 'Slower, faster'],
    ],
  ],
];

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog label="Keys" class="keys-help" onClose={onClose}>
      <h2 tabIndex={-1} data-first>
        Keys
      </h2>
      {KEYS.map(([where, keys]) => (
        <section key={where}>
          <h3>{where}</h3>
          <dl>
            {keys.map(([names, what]) => (
              <div key={what}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <button type="button" class="plain" onClick={onClose}>
        Close
      </button>
    </Dialog>
  );
}
