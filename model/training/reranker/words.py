"""Word embeddings in 4 bits, for the pieces that English has."""

import re

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from settings import MODEL

Floats = npt.NDArray[np.float32]

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
ENGLISH = re.compile(r"(##)?[!-~£€¥°½–—‘’“”…éáíóúñüöäçèê]+")
UNUSED = re.compile(r"\[unused\d+\]")
BATCH = 500


def choose_rows(table: Floats) -> tuple[Floats, npt.NDArray[np.int16]]:
    """The rows of English pieces, and which of them each token reads. Other pieces read the row nearest to theirs."""
    pieces = Tokenizer.from_file(str(MODEL / "tokenizer.json")).get_vocab()
    kept = sorted(at for piece, at in pieces.items() if is_kept(piece))
    row_of_token = np.zeros(len(table), np.int16)
    row_of_token[kept] = np.arange(len(kept))
    unit = table / np.linalg.norm(table, axis=1, keepdims=True)
    others = np.setdiff1d(np.arange(len(table)), kept)
    for start in range(0, len(others), BATCH):
        batch = others[start : start + BATCH]
        row_of_token[batch] = (unit[batch] @ unit[kept].T).argmax(1)
    return table[kept], row_of_token


def is_kept(piece: str) -> bool:
    return piece in SPECIAL or (bool(ENGLISH.fullmatch(piece)) and not UNUSED.fullmatch(piece))


def round_rows(rows: Floats) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]:
    """Codes from 0 to 15, of which 8 is zero, and a scale for each row: of those that cut its largest numbers, the best."""
    widest = np.abs(rows).max(1, keepdims=True) / 7.5
    least = np.full(len(rows), np.inf)
    codes, scales = np.zeros(rows.shape, np.uint8), np.zeros(len(rows), np.float16)
    for share in np.arange(0.5, 1.01, 0.05):
        scale = (widest * share).astype(np.float16)
        rounded = np.clip(np.round(rows / scale.astype(np.float32)), -8, 7)
        error = ((rounded * scale - rows) ** 2).sum(1)
        better = error < least
        least[better], scales[better] = error[better], scale[better, 0]
        codes[better] = rounded[better] + 8
    return codes, scales
