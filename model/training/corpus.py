"""The training text: passages ("Speaker: words", one a line) and question → answer pairs."""

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass

from settings import SHARED, SOURCES

SENTENCE_END = re.compile(r"(?<=[.?!])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")


@dataclass(frozen=True)
class Answered:
    """A question turn and the turn of the next speaker."""

    question: str
    answer: str


def passages() -> Iterator[str]:
    for source in SOURCES:
        with lzma.open(SHARED / "training" / f"text-{source}.txt.xz", "rt", encoding="utf-8") as lines:
            yield from (line.strip() for line in lines if line.strip())


def answered() -> Iterator[Answered]:
    for source in SOURCES:
        with lzma.open(SHARED / "training" / f"pairs-{source}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                pair = json.loads(line)
                yield Answered(pair["a"], pair["b"])


def sentences(text: str) -> list[str]:
    return [sentence for sentence in SENTENCE_END.split(text) if sentence]


def word_count(text: str) -> int:
    return text.count(" ") + 1
