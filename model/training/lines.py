"""Training texts as they are kept: one a line, made once."""

from collections.abc import Callable
from pathlib import Path

import corpus


def load(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def make(path: Path, build: Callable[[], list[str]]) -> None:
    """Builds and writes the lines, unless they are there."""
    if path.exists():
        return
    made = build()
    path.write_text("\n".join(made) + "\n", encoding="utf-8")
    print(f"{path.stem}: {len(made)}, {sum(map(corpus.word_count, made)) / len(made):.0f} words each")
