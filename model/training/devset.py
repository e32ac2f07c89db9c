"""A development set: passages numbered in speaking order, and the neighbourhoods they are scored in."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from corpus import sentences, word_count
from settings import SHARED

SETS = ("locomo-dev", "friendsqa-dev", "qmsum-dev")
WINDOWS = (2, 5)
MAX_PASSAGE_WORDS = 100

Range = npt.NDArray[np.int64]
"""One row a passage: its first and its last-plus-one neighbour."""


@dataclass(frozen=True)
class DevSet:
    name: str
    passages: list[str]
    turns: list[str]
    """Name of the turn each passage is a piece of."""
    turn_words: list[str]
    """Text of every turn, by turn number."""
    turn_of: npt.NDArray[np.int64]
    """Turn number of each passage."""
    transcript: Range
    """By turn number: the turns of the same transcript."""
    queries: list[str]
    relevant: list[dict[str, float]]
    """For each query the grade of each answering turn."""

    def window(self, width: int) -> Range:
        """By turn number: the turns within `width`, never across a transcript."""
        turn = np.arange(len(self.transcript))
        low = np.maximum(turn - width, self.transcript[:, 0])
        high = np.minimum(turn + width + 1, self.transcript[:, 1])
        return np.stack([low, high], axis=1)


def cut(text: str) -> Iterator[str]:
    """The turn in passages of whole sentences, each below the limit where its sentences are; none of an empty turn."""
    piece: list[str] = []
    total = 0
    for sentence in sentences(text):
        words = word_count(sentence)
        if piece and total + words > MAX_PASSAGE_WORDS:
            yield " ".join(piece)
            piece, total = [], 0
        piece.append(sentence)
        total += words
    if piece:
        yield " ".join(piece)


def load(name: str) -> DevSet:
    folder = SHARED / "eval" / name
    passages: list[str] = []
    turns: list[str] = []
    turn_words: list[str] = []
    turn_of: list[int] = []
    transcript: list[tuple[int, int]] = []
    for line in folder.joinpath("transcripts.jsonl").read_text(encoding="utf-8").splitlines():
        spoken = json.loads(line)
        first = len(turn_words)
        transcript.extend([(first, first + len(spoken["turns"]))] * len(spoken["turns"]))
        for number, turn in enumerate(spoken["turns"]):
            text = turn.get("text", "")
            for piece in cut(text):
                passages.append(f"{turn['speaker']}: {piece}")
                turns.append(f"{spoken['id']}#{number}")
                turn_of.append(len(turn_words))
            turn_words.append(f"{turn['speaker']}: {text}")
    grades: dict[str, dict[str, float]] = {}
    for line in folder.joinpath("qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, turn_name, grade = line.split("\t")
        if turn_name != "turn" and float(grade) > 0:
            grades.setdefault(query, {})[turn_name] = float(grade)
    asked = [json.loads(line) for line in folder.joinpath("queries.jsonl").read_text(encoding="utf-8").splitlines()]
    return DevSet(
        name=name,
        passages=passages,
        turns=turns,
        turn_words=turn_words,
        turn_of=np.array(turn_of),
        transcript=np.array(transcript),
        queries=[query["query"] for query in asked],
        relevant=[grades.get(query["qid"], {}) for query in asked],
    )
