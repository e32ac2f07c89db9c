/** Spaces between pieces of speech, where recognition writes some of them itself. */

/**
 * Whether a piece goes on with the one before it without a space. Only where most pieces are single words and
 * most of those begin with a space is the one without it a part of a word: ` And`, ` it`, `'s`.
 */
export function detectWordPieces(pieces: readonly string[]): (piece: string) => boolean {
  const isWord = (piece: string): boolean => /^ ?[^\s[(]+$/.test(piece);
  const words = pieces.filter(isWord);
  const spaced = words.filter((word) => word.startsWith(' '));
  const ownSpaces = 2 * words.length > pieces.length && 2 * spaced.length > words.length;
  return (piece) => ownSpaces && isWord(piece) && !piece.startsWith(' ');
}
