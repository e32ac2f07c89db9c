"""Train the table: bring the mean of a text's rows near the teacher's vector of the text.

    L = 1 - cos(student(x), P · (teacher(x) - μ))

μ is the teacher's mean vector: what all texts share tells none apart. P holds the first principal directions of the
centred vectors. One pass: a second one fits the subjects of the training text and loses elsewhere (README.md).
"""

import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

import pairs
import teacher
import texts
import tokens
import vocabulary
from settings import DIMENSIONS, SEED, THREADS, WORK
from table import Floats, Ragged, tokenize

TABLE = WORK / "table.npy"

BATCH = 1_024
EPOCHS = 1
LEARNING_RATE = 2e-3
WARM_UP = 20
"""Steps until the full learning rate, which then falls to zero in a straight line."""

MEAN_TEXTS, MEAN_DOCUMENTS = 30_000, 10_000
"""The sample that μ and P are taken from."""

Taught = tuple[Ragged, Floats]
"""Tokenised texts and the teacher's vectors of them."""


def unit(vectors: Floats) -> Floats:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def load() -> list[Taught]:
    """Sentences, and the two sides of the pairs, as many of each as the teacher has embedded."""
    tokenizer = vocabulary.load()
    chosen = pairs.load()
    sources = {
        "texts": texts.load(),
        "queries": [pair.query for pair in chosen],
        "documents": [pair.document for pair in chosen],
    }
    found = {kind: teacher.vectors(kind).astype(np.float32) for kind in sources}
    mean = np.concatenate([found["texts"][:MEAN_TEXTS], found["documents"][:MEAN_DOCUMENTS]]).mean(axis=0)
    return [
        (tokenize(tokenizer, given[: len(found[kind])]), unit(found[kind] - mean)) for kind, given in sources.items()
    ]


def principal_directions(sources: list[Taught], dimensions: int) -> Floats:
    (_, of_texts), _, (_, of_documents) = sources
    sample = np.concatenate([of_texts[:MEAN_TEXTS], of_documents[:MEAN_DOCUMENTS]])
    _, axes = np.linalg.eigh(sample.T @ sample)
    return axes[:, ::-1][:, :dimensions].astype(np.float32)


def embed(rows: Tensor, given: Ragged) -> Tensor:
    ids = torch.from_numpy(given.ids.astype(np.int64))
    return F.normalize(F.embedding_bag(ids, rows, torch.from_numpy(given.offsets[:-1]), mode="mean"), dim=1)


def schedule(sources: list[Taught], random: np.random.Generator) -> list[tuple[int, np.ndarray]]:
    """Batches of one source each, in random order."""
    steps: list[tuple[int, np.ndarray]] = []
    for _ in range(EPOCHS):
        epoch = []
        for source, (_, vectors) in enumerate(sources):
            order = random.permutation(len(vectors))
            epoch += [(source, order[i : i + BATCH]) for i in range(0, len(order) - BATCH + 1, BATCH)]
        random.shuffle(epoch)
        steps += epoch
    return steps


def regress(rows: Floats, directions: Floats, sources: list[Taught]) -> Floats:
    table = torch.from_numpy(rows).requires_grad_()
    project = torch.from_numpy(directions)
    steps = schedule(sources, np.random.default_rng(SEED))
    optimizer = torch.optim.Adam([table], lr=LEARNING_RATE)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * (1 - step / len(steps))
    )
    for step, (source, chosen) in enumerate(steps):
        given, vectors = sources[source]
        goal = F.normalize(torch.from_numpy(vectors[chosen]) @ project, dim=1)
        loss = (1 - (embed(table, given.take(chosen)) * goal).sum(dim=1)).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rate.step()
        if step % 100 == 0:
            print(f"step {step} of {len(steps)}: loss {loss.item():.4f}", flush=True)
    return table.detach().numpy()


def main(out: Path) -> None:
    start = time.monotonic()
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    sources = load()
    directions = principal_directions(sources, DIMENSIONS)
    np.save(out, regress(tokens.initial(directions), directions, sources))
    print(f"table: {sum(len(given) for given, _ in sources)} texts, {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TABLE)
