"""The static model: one row a piece, a text is the mean of its rows, corrected by a hidden layer."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

import vocabulary

Floats = npt.NDArray[np.float32]

CHUNK = 4096


@dataclass(frozen=True)
class Ragged:
    """Lists of piece ids of different lengths, end to end."""

    ids: npt.NDArray[np.int32]
    offsets: npt.NDArray[np.int64]
    """Start of each list, and the end of the last."""

    @classmethod
    def of(cls, lists: list[list[int]]) -> "Ragged":
        offsets = np.concatenate([[0], np.cumsum([len(ids) for ids in lists])]).astype(np.int64)
        return cls(np.fromiter((i for ids in lists for i in ids), dtype=np.int32, count=offsets[-1]), offsets)

    def take(self, chosen: npt.NDArray[np.int64]) -> "Ragged":
        lengths = self.offsets[chosen + 1] - self.offsets[chosen]
        offsets = np.concatenate([[0], np.cumsum(lengths)])
        position = np.arange(offsets[-1]) + np.repeat(self.offsets[chosen] - offsets[:-1], lengths)
        return Ragged(self.ids[position], offsets)

    def __len__(self) -> int:
        return len(self.offsets) - 1


def tokenize(tokenizer: Tokenizer, texts: list[str], chunk: int = 20_000) -> Ragged:
    parts = [
        Ragged.of(vocabulary.encode(tokenizer, texts[start : start + chunk])) for start in range(0, len(texts), chunk)
    ]
    ends = np.cumsum([0] + [part.offsets[-1] for part in parts])
    offsets = np.concatenate([[0]] + [part.offsets[1:] + end for part, end in zip(parts, ends, strict=False)])
    return Ragged(np.concatenate([part.ids for part in parts]), offsets)


@dataclass(frozen=True)
class StaticModel:
    tokenizer: Tokenizer
    rows: Floats
    inward: Floats
    bias: Floats
    outward: Floats

    @classmethod
    def load(cls, path: str | Path) -> "StaticModel":
        return cls(vocabulary.load(), **np.load(path))

    def save(self, path: Path) -> None:
        np.savez(path, rows=self.rows, inward=self.inward, bias=self.bias, outward=self.outward)

    def turned(self, axes: Floats) -> "StaticModel":
        """The same model in other axes, one a column: all cosines stay as they are."""
        return replace(self, rows=self.rows @ axes, inward=axes.T @ self.inward, outward=self.outward @ axes)

    def embed(self, texts: list[str]) -> Floats:
        """Unit vectors; zero for a text without pieces."""
        out = np.zeros((len(texts), self.rows.shape[1]), dtype=np.float32)
        for start in range(0, len(texts), CHUNK):
            for i, ids in enumerate(vocabulary.encode(self.tokenizer, texts[start : start + CHUNK]), start):
                if ids:
                    out[i] = self.rows[ids].mean(axis=0)
        said = out.any(axis=1)
        mean = unit(out[said])
        out[said] = unit(mean + np.maximum(mean @ self.inward + self.bias, 0) @ self.outward)
        return out


def unit(vectors: Floats) -> Floats:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
