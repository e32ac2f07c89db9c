"""Sentences nobody said: spoken ones with some of their telling words exchanged for any words of the vocabulary.

The training text speaks of few subjects. What the teacher makes of other words in company it tells as well of a
sentence that was never said, so long as it is put together like one. Half of them are questions, as searches are.
"""

import random
import re
from collections import defaultdict

import numpy as np

import corpus
import lines
import texts
import vocabulary
from settings import SEED, WORK

MADE = WORK / "fragments.txt"

COUNT = 160_000
WORDS = range(4, 22)
EXCHANGED = 0.6
"""Share of the telling words that are exchanged."""
RARENESS = 0.3
"""A word comes in as often as it is said to this power: common ones more often, though not by as much as in speech."""
TELLING = re.compile(r"[a-z]{3,}")
BANTER = frozenset(
    "a about again all alright am an and are as at be because been but by can could did do does doing done "
    "don't for from get go good got great had has have he her here hey hi him his how i i'm i've if in is it it's just "
    "kind know let like little lot make maybe me mean more much my nice no not now of oh ok okay on one or our out "
    "really right say see she should so some something sort sure tell thank thanks that that's the their them then there "
    "they thing things think this those to too um up us very want was way we well were what what's when where which "
    "who why will with would yeah yes you you're your".split()
)
"""Words that do not say what a sentence is about."""
ENDINGS = ("ing", "ed", "ly", "ion", "er", "s")


def ending(word: str) -> str:
    """Words that end alike mostly stand in the same places."""
    return next((end for end in ENDINGS if word.endswith(end)), "")


def build() -> list[str]:
    draw = random.Random(SEED)
    spoken, names = texts.split()
    frequencies = np.load(vocabulary.FREQUENCIES)
    pool: dict[str, tuple[list[str], list[float]]] = defaultdict(lambda: ([], []))
    for word, piece in sorted(vocabulary.load().get_vocab().items()):
        if TELLING.fullmatch(word) and word not in BANTER and frequencies[piece] > 0:
            pool[ending(word)][0].append(word)
            pool[ending(word)][1].append(float(frequencies[piece]) ** RARENESS)
    drawn = {end: iter(()) for end in pool}

    def another(word: str) -> str:
        end = ending(word)
        found = next(drawn[end], None)
        if found is None:
            drawn[end] = iter(draw.choices(*pool[end], k=10_000))
            found = next(drawn[end])
        return found

    def exchange(match: re.Match[str]) -> str:
        word = match[0].lower()
        return another(word) if word not in BANTER and draw.random() < EXCHANGED else match[0]

    short = [sentence for sentence in spoken if corpus.word_count(sentence) in WORDS]
    asked = [sentence for sentence in short if sentence.endswith("?")]
    told = [sentence for sentence in short if not sentence.endswith("?")]
    made = [re.sub(r"[A-Za-z]{3,}", exchange, sentence) for sentence in draw.choices(asked, k=COUNT // 2)]
    for sentence in draw.choices(told, k=COUNT - COUNT // 2):
        changed = re.sub(r"[A-Za-z]{3,}", exchange, sentence)
        made.append(f"{draw.choice(names)}: {changed}" if draw.random() < 0.5 else changed)
    draw.shuffle(made)
    return made


def load() -> list[str]:
    return lines.load(MADE)


if __name__ == "__main__":
    lines.make(MADE, build)
