"""Load the exported model in Node and hold its vectors against the unquantised model's."""

import itertools
import json
import subprocess
import sys
from pathlib import Path

import corpus
from settings import MODEL, TRAINING, WORK
from table import StaticModel
from train import TRAINED

SAMPLE = WORK / "check.json"
PASSAGES = 4_000
ODD = ["", "   ", "ok", "Ünïcode — “quotes”, naïve café 你好 🎉", "word " * 700, "can't won't it's $4.5bn #1 a_b"]


def main(trained: Path) -> None:
    texts = ODD + list(itertools.islice(corpus.passages(), 0, 40 * PASSAGES, 40))
    vectors = StaticModel.load(trained).embed(texts)
    SAMPLE.write_text(json.dumps({"texts": texts, "vectors": vectors.round(6).tolist()}))
    subprocess.run(["node", TRAINING / "check.mjs", MODEL, SAMPLE], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TRAINED)
