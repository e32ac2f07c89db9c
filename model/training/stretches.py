"""Stretches of speech, "Speaker: words", of several sentences: as long as the passages of a library, which are embedded whole."""

import random

import corpus
import lines
from settings import SEED, WORK
from texts import LABEL

CHOSEN = WORK / "stretches.txt"

COUNT = 100_000
WORDS = (20, 120)
"""A stretch ends with the sentence that reaches a length drawn between these; 120 words is the longest passage."""


def cut(draw: random.Random, passage: str) -> str:
    """Sentences of a passage from any one on, its speaker in front."""
    label = LABEL.match(passage)
    found = corpus.sentences(passage[label.end() :] if label else passage)
    words = draw.randint(*WORDS)
    kept: list[str] = []
    for sentence in found[draw.randrange(len(found)) :]:
        kept.append(sentence)
        if sum(map(corpus.word_count, kept)) >= words:
            break
    return (label[0] if label else "") + " ".join(kept)


def build() -> list[str]:
    draw = random.Random(SEED)
    return [cut(draw, passage) for passage in draw.sample(sorted(set(corpus.passages())), COUNT)]


def load() -> list[str]:
    return lines.load(CHOSEN)


if __name__ == "__main__":
    lines.make(CHOSEN, build)
