"""Training pairs (query, document): a question with its answer, a sentence with the words around it.

Writes `pairs.jsonl` in one fixed random order, so that the first n lines are a sample of the whole.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from corpus import Answered, answered, passages, sentences, word_count
from settings import SEED, WORK

PAIRS = WORK / "pairs.jsonl"

SENTENCES_PER_PASSAGE = 2
MIN_QUERY_WORDS = 6
MAX_QUERY_WORDS = 40
MIN_DOCUMENT_WORDS = 12
DOCUMENT_WORDS = (20, 110)
"""Documents are as long as the turns they stand for: a length is drawn from this range."""

LABEL = re.compile(r"^[^:.?!]{1,40}: ")
WORD = re.compile(r"[a-z']+")
BANTER = frozenset(
    "a about again all alright am an and are as at be because been but by can could did do does doing done "
    "don't for from get go good got great had has have he her here hey hi him his how i i'm i've if in is it it's just "
    "kind know let like little lot make maybe me mean more much my nice no not now of oh ok okay on one or our out "
    "really right say see she should so some something sort sure tell thank thanks that that's the their them then there "
    "they thing things think this those to too um up us very want was way we well were what what's when where which "
    "who why will with would yeah yes you you're your".split()
)
"""Words that do not say what a turn is about."""


@dataclass(frozen=True)
class Pair:
    query: str
    document: str
    kind: str


def telling_words(text: str) -> set[str]:
    return set(WORD.findall(text.lower())) - BANTER


def first_words(text: str, limit: int) -> str:
    """Whole sentences from the start, up to `limit` words and at least one sentence."""
    kept: list[str] = []
    total = 0
    for sentence in sentences(text):
        total += word_count(sentence)
        if kept and total > limit:
            break
        kept.append(sentence)
    return " ".join(kept)


def from_answer(pair: Answered, draw: random.Random) -> Pair | None:
    """The asking sentences and the start of the answer; None where either is banter."""
    asking = " ".join(s for s in sentences(pair.question) if s.endswith("?")) or pair.question
    document = first_words(pair.answer, draw.randint(*DOCUMENT_WORDS))
    if word_count(asking) > 2 * MAX_QUERY_WORDS or word_count(document) < MIN_DOCUMENT_WORDS:
        return None
    if len(telling_words(asking)) < 2 or len(telling_words(document)) < 5:
        return None
    return Pair(asking, document, "answer")


def from_passage(passage: str, draw: random.Random) -> Iterator[Pair]:
    """Sentences of the passage, each with its neighbours on both sides and without itself."""
    parts = sentences(passage)
    able = [
        i
        for i, s in enumerate(parts)
        if MIN_QUERY_WORDS <= word_count(s) <= MAX_QUERY_WORDS and len(telling_words(s)) > 2
    ]
    for i in draw.sample(able, min(SENTENCES_PER_PASSAGE, len(able))):
        limit = draw.randint(*DOCUMENT_WORDS)
        low, high, total = i, i + 1, 0
        while total < limit and (low > 0 or high < len(parts)):
            if high < len(parts) and (low == 0 or draw.random() < 0.5):
                total += word_count(parts[high])
                high += 1
            else:
                low -= 1
                total += word_count(parts[low])
        document = " ".join(parts[low:i] + parts[i + 1 : high])
        if word_count(document) >= MIN_DOCUMENT_WORDS:
            yield Pair(LABEL.sub("", parts[i]), document, "neighbour")


def build() -> list[Pair]:
    draw = random.Random(SEED)
    found = [pair for pair in (from_answer(a, draw) for a in answered()) if pair]
    for passage in passages():
        found.extend(from_passage(passage, draw))
    unique = list({(pair.query.lower(), pair.document.lower()): pair for pair in found}.values())
    draw.shuffle(unique)
    return unique


def load() -> list[Pair]:
    with PAIRS.open(encoding="utf-8") as lines:
        return [Pair(**json.loads(line)) for line in lines]


def main() -> None:
    if PAIRS.exists():
        return
    WORK.mkdir(parents=True, exist_ok=True)
    found = build()
    partial = PAIRS.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(asdict(pair)) + "\n" for pair in found)
    partial.rename(PAIRS)
    print(f"pairs: {len(found)}, {sum(p.kind == 'answer' for p in found)} of them question → answer")


if __name__ == "__main__":
    main()
