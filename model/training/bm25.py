"""BM25 of a set's turns, windows and transcripts, each level with its own lengths and document frequencies."""

import re
from collections import Counter

import numpy as np
import numpy.typing as npt
import Stemmer
from scipy import sparse

from devset import Range

K1, B = 1.2, 0.75

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
STOP_WORDS = frozenset(
    "a about after all also am an and any are as at be because been before being but by can could did do does doing "
    "for from had has have having he her hers him his how i if in into is it its just me my no nor not of off on or "
    "our ours out over own s she should so some such t than that the their them then there these they this those to "
    "too under until up was we were what when where which while who whom why will with would you your".split()
)

Matrix = sparse.csr_matrix


class Words:
    """Stems → columns. Stems outside the indexed text have no column."""

    def __init__(self) -> None:
        self.stemmer = Stemmer.Stemmer("english")
        self.columns: dict[str, int] = {}

    def stems(self, text: str) -> list[str]:
        words = (word.removesuffix("'s") for word in WORD.findall(text.lower().replace("’", "'")))
        return self.stemmer.stemWords([word for word in words if word not in STOP_WORDS])

    def frequencies(self, texts: list[str], *, grow: bool) -> Matrix:
        """Term frequencies, one row a text."""
        rows, columns, values = [], [], []
        for row, text in enumerate(texts):
            for stem, frequency in Counter(self.stems(text)).items():
                column = self.columns.setdefault(stem, len(self.columns)) if grow else self.columns.get(stem)
                if column is not None:
                    rows.append(row)
                    columns.append(column)
                    values.append(float(frequency))
        return sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), len(self.columns)), dtype=np.float32)


def sums(ranges: Range, size: int) -> Matrix:
    """The matrix that adds up rows [low, high) of another one."""
    lengths = ranges[:, 1] - ranges[:, 0]
    columns = np.concatenate([np.arange(low, high) for low, high in ranges])
    rows = np.repeat(np.arange(len(ranges)), lengths)
    return sparse.csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=(len(ranges), size))


def scores(frequencies: Matrix, queries: Matrix) -> npt.NDArray[np.float32]:
    """BM25 of every text for every query, one row a query."""
    count, _ = frequencies.shape
    length = np.asarray(frequencies.sum(axis=1)).ravel()
    document_frequency = np.asarray((frequencies > 0).sum(axis=0)).ravel()
    idf = np.log1p((count - document_frequency + 0.5) / (document_frequency + 0.5))
    norm = K1 * (1 - B + B * length / length.mean())
    weights = frequencies.tocoo()
    values = weights.data * (K1 + 1) / (weights.data + norm[weights.row]) * idf[weights.col]
    weighted = sparse.csr_matrix((values, (weights.row, weights.col)), shape=frequencies.shape)
    return ((queries > 0).astype(np.float32) @ weighted.T).toarray().astype(np.float32)


def relative(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Divided by the best of each query."""
    return values / np.maximum(values.max(axis=1, keepdims=True), 1e-9)
