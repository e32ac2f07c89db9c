/**
 * Detects pieces that continue a word: if most pieces are single words and most of those begin with a space (` And`,
 * ` it`, `'s`), one without it is part of a word.
 */
export function detectWordPieces(pieces: readonly string[]): (piece: string) => boolean {
  const isWord = (piece: string): boolean => /^ ?[^\s[(]+$/.test(piece);
  const words = pieces.filter(isWord);
  const spaced = words.filter((word) => word.startsWith(' '));
  const ownSpaces = 2 * words.length > pieces.length && 2 * spaced.length > words.length;
  return (piece) => ownSpaces && isWord(piece) && !piece.startsWith(' ');
}
