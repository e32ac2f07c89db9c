/** The button that opens the file dialog. */

import { useRef } from 'preact/hooks';

export function FilePicker({ onFiles }: { readonly onFiles: (files: Iterable<File>) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="plain file-picker" onClick={() => input.current?.click()}>
        Add transcripts
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to add"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          /* So that choosing the same file again fires the event. */
          currentTarget.value = '';
        }}
      />
    </>
  );
}
