"""The training text: passages, "Speaker: words", one a line."""

import lzma
import re
from collections.abc import Iterator

from settings import SHARED, SOURCES

SENTENCE_END = re.compile(r"(?<=[.?!])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")


def passages() -> Iterator[str]:
    for source in SOURCES:
        with lzma.open(SHARED / "training" / f"text-{source}.txt.xz", "rt", encoding="utf-8") as lines:
            yield from (line.strip() for line in lines if line.strip())


def sentences(text: str) -> list[str]:
    return [sentence for sentence in SENTENCE_END.split(text) if sentence]


def word_count(text: str) -> int:
    return text.count(" ") + 1
