"""Pairs of questions and passages as whosaid reads them, of the training texts: half of them belong together."""

import json
import lzma
import random

from tokenizers import Tokenizer

from settings import MAX_TOKENS, MODEL, PAIRS, SEED, SHARED, SOURCES

CLS, SEP = 101, 102
MAX_QUESTION = 40
LENGTHS = (12, 25, 50, 80, 120, 150)
"""Words of a passage."""

Pair = tuple[list[int], list[int]]


def load() -> list[Pair]:
    """Token ids and types of each pair, short ones first."""
    random.seed(SEED)
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    said = read()
    pairs = [make_pair(tokenizer, said, i) for i in range(PAIRS)]
    return sorted(pairs, key=lambda pair: len(pair[0]))


def read() -> list[tuple[str, str]]:
    """Questions and the turns that follow them."""
    said: list[tuple[str, str]] = []
    for source, count in SOURCES.items():
        with lzma.open(SHARED / "training" / f"pairs-{source}.jsonl.xz", "rt", encoding="utf-8") as lines:
            given = [json.loads(line) for line in lines]
        said += [(one["a"], one["b"]) for one in random.sample(given, count)]
    random.shuffle(said)
    return said


def make_pair(tokenizer: Tokenizer, said: list[tuple[str, str]], i: int) -> Pair:
    asked, answer = said[i % len(said)]
    question = asked.split(". ")[-1]
    if i % 2:
        answer = random.choice(said)[1]
    passage = "Jane: " + " ".join(answer.split()[: random.choice(LENGTHS)])
    if i % 3 == 0:
        passage = f"Speaker: {' '.join(asked.split()[-50:])} {passage}"

    def encode(text: str) -> list[int]:
        return tokenizer.encode(text, add_special_tokens=False).ids

    first = [CLS, *encode(question)[-MAX_QUESTION:], SEP]
    second = [*encode(passage)[: MAX_TOKENS - len(first) - 1], SEP]
    return first + second, [0] * len(first) + [1] * len(second)
