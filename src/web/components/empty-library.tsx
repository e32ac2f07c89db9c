/** Stands where an empty library has nothing to show: how to begin. */

export function EmptyLibrary({ allowsChanges }: { readonly allowsChanges: boolean }) {
  return (
    <div class="notice">
      <h2>No transcripts yet</h2>
      {allowsChanges ? (
        <p>Drop files anywhere on this page, or choose them with the button above.</p>
      ) : (
        <p>
          Add some on the command line, with <code>whosaid index</code> and their folder, and reload
          this page. With <code>whosaid serve --allow-changes</code> they are added here.
        </p>
      )}
    </div>
  );
}
