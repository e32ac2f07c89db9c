"""The texts the teacher is asked about: sentences that between them use every piece of the vocabulary often enough.

Spoken text is mostly its commonest words, so a random sample teaches the rare ones little. Going through the
sentences in random order, one is kept while some piece of it has been met fewer than `MEETINGS` times. Half of them
get a speaker's name in front, any speaker's, because passages are embedded as "Speaker: words".
"""

import random
import re
from collections import Counter

import corpus
import lines
import vocabulary
from settings import SEED, WORK

TEXTS = WORK / "texts.txt"

MEETINGS = 25
WORDS = range(4, 45)
LABEL = re.compile(r"^([^:.?!]{1,40}): ")
INNER_LABEL = re.compile(r"(?:[A-Z][\w.'-]+ ){1,3}[A-Z]?[\w.'-]*: |^[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}: ")


def split() -> tuple[list[str], list[str]]:
    """Distinct sentences without their speakers, and the speakers' names."""
    spoken: set[str] = set()
    names: set[str] = set()
    for passage in corpus.passages():
        if label := LABEL.match(passage):
            names.add(label[1])
        for sentence in corpus.sentences(passage):
            words = INNER_LABEL.sub("", sentence)
            if corpus.word_count(words) in WORDS:
                spoken.add(words)
    return sorted(spoken), sorted(names)


def build() -> list[str]:
    draw = random.Random(SEED)
    tokenizer = vocabulary.load()
    spoken, names = split()
    draw.shuffle(spoken)
    met: Counter[int] = Counter()
    kept: list[str] = []
    for start in range(0, len(spoken), 20_000):
        part = spoken[start : start + 20_000]
        for sentence, ids in zip(part, vocabulary.encode(tokenizer, part), strict=True):
            pieces = set(ids)
            if any(met[piece] < MEETINGS for piece in pieces):
                met.update(pieces)
                kept.append(f"{draw.choice(names)}: {sentence}" if draw.random() < 0.5 else sentence)
    draw.shuffle(kept)
    return kept


def load() -> list[str]:
    return lines.load(TEXTS)


if __name__ == "__main__":
    lines.make(TEXTS, build)
