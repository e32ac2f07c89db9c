"""Judge vectors in the full ranking formula on the development sets, which no training step reads.

BM25 of the turn, ±2 turns, ±5 turns and the transcript, each divided by its best for the query, plus the inner
product with one context vector a passage. Hard queries are those whose answering turns BM25 over turns leaves out
of its first 20.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

import bm25
from devset import SETS, WINDOWS, DevSet, load
from settings import WORK

Vectors = npt.NDArray[np.float32]
Embed = Callable[[list[str]], Vectors]
"""Texts → unit vectors."""

COSINE_WEIGHTS = (0.5, 0.2, 0.2, 0.2)
BM25_WEIGHTS = (0.3, 0.5, 0.5, 0.3)
"""Of the turn, ±2, ±5 and the transcript."""

HARD_RANK = 20
DEPTH = 10


@dataclass(frozen=True)
class Figures:
    ndcg: float
    mrr: float
    hit: float

    def __str__(self) -> str:
        return f"{self.ndcg:.3f}/{self.mrr:.3f}/{self.hit:.3f}"


@dataclass(frozen=True)
class Prepared:
    """What does not depend on the vectors."""

    devset: DevSet
    keyword_turn: Vectors
    keyword: Vectors
    hard: npt.NDArray[np.bool_]


def best_turns(devset: DevSet, scores: Vectors, depth: int) -> list[str]:
    """The turns of one query in rank order, each once, ties by number."""
    candidates = np.argsort(-scores, kind="stable")[: depth * 8]
    return list(dict.fromkeys(devset.turns[i] for i in candidates if scores[i] > 0))[:depth]


def judge(devset: DevSet, scores: Vectors, chosen: npt.NDArray[np.bool_]) -> Figures:
    ndcg, mrr, hit = [], [], []
    discounts = 1 / np.log2(np.arange(2, DEPTH + 2))
    for query in np.flatnonzero(chosen):
        grades = devset.relevant[query]
        gains = np.array([grades.get(turn, 0.0) for turn in best_turns(devset, scores[query], DEPTH)])
        ideal = np.sort(list(grades.values()))[::-1][:DEPTH]
        found = np.flatnonzero(gains)
        ndcg.append(gains @ discounts[: len(gains)] / (ideal @ discounts[: len(ideal)]) if len(ideal) else 0.0)
        mrr.append(1 / (found[0] + 1) if len(found) else 0.0)
        hit.append(float(len(found) > 0))
    return Figures(float(np.mean(ndcg)), float(np.mean(mrr)), float(np.mean(hit)))


@cache
def prepare(name: str) -> Prepared:
    devset = load(name)
    words = bm25.Words()
    passages = words.frequencies(devset.passages, grow=True)
    turns = words.frequencies(devset.turn_words, grow=False)
    queries = words.frequencies(devset.queries, grow=False)
    turn_scores = bm25.relative(bm25.scores(passages, queries))
    keyword = BM25_WEIGHTS[0] * turn_scores
    for weight, width in zip(BM25_WEIGHTS[1:], WINDOWS, strict=False):
        window = bm25.sums(devset.window(width), len(devset.turn_words)) @ turns
        keyword += weight * bm25.relative(bm25.scores(window, queries))[:, devset.turn_of]
    starts, transcript_of = np.unique(devset.transcript, axis=0, return_inverse=True)
    whole = bm25.sums(starts, len(devset.turn_words)) @ turns
    keyword += BM25_WEIGHTS[3] * bm25.relative(bm25.scores(whole, queries))[:, transcript_of.ravel()[devset.turn_of]]
    hard = np.array(
        [
            not devset.relevant[query].keys() & set(best_turns(devset, turn_scores[query], HARD_RANK))
            for query in range(len(devset.queries))
        ]
    )
    return Prepared(devset, turn_scores, keyword, hard)


def unit(vectors: Vectors) -> Vectors:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


def context_vectors(devset: DevSet, passages: Vectors) -> Vectors:
    """One vector a passage: the weighted sum of its own, its windows' and its transcript's unit vectors."""
    turns = np.zeros((len(devset.turn_words), passages.shape[1]), dtype=np.float32)
    np.add.at(turns, devset.turn_of, passages)
    turns = unit(turns)
    total = COSINE_WEIGHTS[0] * passages
    ranges = [devset.window(width) for width in WINDOWS] + [devset.transcript]
    until = np.concatenate([np.zeros((1, turns.shape[1])), np.cumsum(turns, axis=0, dtype=np.float64)])
    for weight, neighbours in zip(COSINE_WEIGHTS[1:], ranges, strict=True):
        summed = (until[neighbours[:, 1]] - until[neighbours[:, 0]]).astype(np.float32)
        total = total + weight * unit(summed)[devset.turn_of]
    return total


@dataclass(frozen=True)
class Judged:
    full: list[Figures]
    hard_alone: float
    hard_context: float
    hard_full: float

    @property
    def mean(self) -> float:
        """Mean of nDCG@10 over the sets."""
        return float(np.mean([figures.ndcg for figures in self.full]))

    @property
    def hit(self) -> float:
        return float(np.mean([figures.hit for figures in self.full]))

    def row(self, name: str) -> str:
        sets = " | ".join(str(figures) for figures in self.full)
        hard = f"{self.hard_alone:.3f} | {self.hard_context:.3f} | {self.hard_full:.3f}"
        return f"| {name} | {sets} | {self.mean:.4f} | {self.hit:.4f} | {hard} |"


HEADER = (
    f"| vectors | {' | '.join(SETS)} | mean nDCG@10 | mean Hit@10 | hard, vectors | hard, context | hard, full |\n"
    f"|{' --- |' * (len(SETS) + 6)}"
)


def evaluate(embed: Embed | None) -> Judged:
    full, alone, context, both = [], [], [], []
    for name in SETS:
        prepared = prepare(name)
        devset, every = prepared.devset, np.ones(len(prepared.hard), dtype=bool)
        scores = prepared.keyword
        if embed:
            passages, queries = embed(devset.passages), embed(devset.queries)
            contextual = (queries @ context_vectors(devset, passages).T).astype(np.float32)
            scores = scores + contextual
            # A similarity may be negative and is still a rank: shift it above zero, where "not found" lies.
            alone.append(judge(devset, (queries @ passages.T + 2).astype(np.float32), prepared.hard).hit)
            context.append(judge(devset, (contextual + 2).astype(np.float32), prepared.hard).hit)
        full.append(judge(devset, scores, every))
        both.append(judge(devset, scores, prepared.hard).hit)
    return Judged(full, float(np.mean(alone or [0])), float(np.mean(context or [0])), float(np.mean(both)))


def from_model(path: str) -> Embed:
    from table import StaticModel

    return StaticModel.load(path).embed


def from_teacher() -> Embed:
    import teacher

    model = teacher.load().float()

    def embed(texts: list[str]) -> Vectors:
        kept = WORK / "judged" / f"{hash_of(texts)}.npy"
        if kept.exists():
            return np.load(kept)
        kept.parent.mkdir(parents=True, exist_ok=True)
        vectors = teacher.embed(model, texts).astype(np.float32)
        np.save(kept, vectors)
        return vectors

    return embed


def hash_of(texts: list[str]) -> str:
    import hashlib

    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def main(names: list[str]) -> None:
    """Names: `none`, `teacher`, or the path of a trained model (`.npz`)."""
    print(HEADER)
    for name in names:
        start = time.monotonic()
        embed = None if name == "none" else from_teacher() if name == "teacher" else from_model(name)
        print(evaluate(embed).row(name), flush=True)
        print(f"{name}: {time.monotonic() - start:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:] or ["none", "teacher"])
