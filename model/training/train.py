"""Train the static model: bring its vector of a text near the teacher's.

    L = 1 - cos(student(x), P · (teacher(x) - μ))

μ is the teacher's mean vector: what all texts share tells none apart. P holds the first principal directions of the
centred vectors. One pass: a second one fits the subjects of the training text and loses elsewhere (README.md). At last the
model is turned so that its first numbers tell most of a stretch of speech: a search reads them first, and mostly no others.
"""

import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

import stretches
import teacher
import tokens
import vocabulary
from settings import DIMENSIONS, HIDDEN, THREADS, WORK
from table import Floats, Ragged, StaticModel, tokenize, unit

TRAINED = WORK / "model.npz"

BATCH = 512
LEARNING_RATE = 2e-3
WARM_UP = 20
"""Steps until the full learning rate, which then falls to zero in a straight line."""

MEAN_TEXTS = 30_000
"""The sample that μ and P are taken from."""

TURNED_BY = 20_000
"""The sample of stretches that tells which way to turn the model."""

SEED = 9
"""Of three (7, 8, 9) the one that answers most hard questions; they differ by less than a sample of questions can tell."""

HELD_OUT = 2_000
"""Texts that are not trained on, and the cosine with the teacher is told of."""

Taught = tuple[Ragged, Floats]
"""Tokenised texts and the teacher's centred vectors of them."""


class Student(nn.Module):
    """A table of rows, and a hidden layer that starts by adding nothing."""

    def __init__(self, rows: Floats) -> None:
        super().__init__()
        self.rows = nn.Parameter(torch.from_numpy(rows))
        self.inward = nn.Linear(rows.shape[1], HIDDEN)
        self.outward = nn.Linear(HIDDEN, rows.shape[1], bias=False)
        nn.init.zeros_(self.outward.weight)
        self.spread = rows.shape[1] ** 0.5
        """Brings the numbers of a unit vector to about 1, where a layer learns well."""

    def forward(self, given: Ragged) -> Tensor:
        ids = torch.from_numpy(given.ids.astype(np.int64))
        mean = F.normalize(F.embedding_bag(ids, self.rows, torch.from_numpy(given.offsets[:-1]), mode="mean"), dim=1)
        return F.normalize(mean + self.outward(F.relu(self.inward(self.spread * mean))), dim=1)

    def trained(self) -> StaticModel:
        with torch.no_grad():
            return StaticModel(
                vocabulary.load(),
                rows=self.rows.numpy(),
                inward=(self.spread * self.inward.weight.T).contiguous().numpy(),
                bias=self.inward.bias.numpy(),
                outward=self.outward.weight.T.contiguous().numpy(),
            )


def load() -> list[Taught]:
    """Sentences that were said, sentences that were not, and longer speech, as far as the teacher has embedded them."""
    tokenizer = vocabulary.load()
    given = teacher.given()
    found = {kind: teacher.vectors(kind)[: len(given[kind])].astype(np.float32) for kind in given}
    mean = found["texts"][:MEAN_TEXTS].mean(axis=0)
    return [(tokenize(tokenizer, given[kind][: len(vectors)]), unit(vectors - mean)) for kind, vectors in found.items()]


def principal_directions(sample: Floats, dimensions: int) -> Floats:
    _, axes = np.linalg.eigh(sample.T @ sample)
    return axes[:, ::-1][:, :dimensions].astype(np.float32)


def schedule(sources: list[Taught], random: np.random.Generator) -> list[tuple[int, np.ndarray]]:
    """Batches of one source each, in random order; each text comes once."""
    steps: list[tuple[int, np.ndarray]] = []
    for source, (_, vectors) in enumerate(sources):
        order = random.permutation(np.arange(HELD_OUT, len(vectors)))
        steps += [(source, order[i : i + BATCH]) for i in range(0, len(order) - BATCH + 1, BATCH)]
    random.shuffle(steps)
    return steps


def regress(student: Student, directions: Floats, sources: list[Taught]) -> None:
    project = torch.from_numpy(directions)

    def loss_of(source: int, chosen: np.ndarray) -> Tensor:
        given, vectors = sources[source]
        goal = F.normalize(torch.from_numpy(vectors[chosen]) @ project, dim=1)
        return (1 - (student(given.take(chosen)) * goal).sum(dim=1)).mean()

    steps = schedule(sources, np.random.default_rng(SEED))
    optimizer = torch.optim.Adam(student.parameters(), lr=LEARNING_RATE)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * (1 - step / len(steps))
    )
    for step, (source, chosen) in enumerate(steps):
        loss = loss_of(source, chosen)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rate.step()
        if step % 100 == 0:
            print(f"step {step} of {len(steps)}: loss {loss.item():.4f}", flush=True)
    with torch.no_grad():
        cosines = [1 - loss_of(source, np.arange(HELD_OUT)).item() for source in range(len(sources))]
    print("cosine with the teacher, held out: " + ", ".join(f"{cosine:.3f}" for cosine in cosines))


def main(out: Path) -> None:
    start = time.monotonic()
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    sources = load()
    directions = principal_directions(sources[0][1][:MEAN_TEXTS], DIMENSIONS)
    student = Student(tokens.initial(directions))
    regress(student, directions, sources)
    trained = student.trained()
    said = trained.embed(stretches.load()[:TURNED_BY])
    trained.turned(principal_directions(said, DIMENSIONS)).save(out)
    print(f"trained: {sum(len(given) for given, _ in sources)} texts, {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TRAINED)
