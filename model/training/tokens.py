"""The table before training: every piece through the teacher, frequent pieces weakened (SIF)."""

import numpy as np

import teacher
import vocabulary
from settings import WORK
from table import Floats

PIECES = WORK / "pieces.npy"
SIF_A = 1e-3
"""Smooth inverse frequency: a row counts a / (a + p), p its share of the training text."""


def pieces() -> Floats:
    """The teacher's vector of every piece."""
    if not PIECES.exists():
        by_id = sorted(vocabulary.load().get_vocab().items(), key=lambda item: item[1])
        names = [piece.removeprefix("##") for piece, _ in by_id]
        np.save(PIECES, teacher.embed(teacher.load(), names))
    return np.load(PIECES).astype(np.float32)


def sif() -> Floats:
    frequencies = np.load(vocabulary.FREQUENCIES)
    share = frequencies / frequencies.sum()
    return (SIF_A / (SIF_A + share)).astype(np.float32)


def initial(directions: Floats) -> Floats:
    """The centred vectors of the pieces in the given directions, one column each."""
    found = pieces()
    rows = (found - found.mean(axis=0)) @ directions * sif()[:, None]
    rows[: len(vocabulary.SPECIAL)] = 0
    return rows
