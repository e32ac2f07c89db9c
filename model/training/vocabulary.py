"""A WordPiece vocabulary of spoken English and the tokenizer files that transformers.js reads."""

import json
from collections import Counter

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

import corpus
from settings import MAX_TOKENS, MODEL, VOCABULARY_SIZE, WORK

TOKENIZER = WORK / "tokenizer.json"
FREQUENCIES = WORK / "frequencies.npy"

PAD, UNKNOWN = "[PAD]", "[UNK]"
SPECIAL = (PAD, UNKNOWN)
MIN_FREQUENCY = 3


def train() -> Tokenizer:
    tokenizer = Tokenizer(models.WordPiece(unk_token=UNKNOWN, max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    trainer = trainers.WordPieceTrainer(
        vocab_size=VOCABULARY_SIZE, min_frequency=MIN_FREQUENCY, special_tokens=list(SPECIAL), show_progress=False
    )
    tokenizer.train_from_iterator(corpus.passages(), trainer)
    return renumbered(tokenizer)


def renumbered(tokenizer: Tokenizer) -> Tokenizer:
    """The same pieces in one order: the trainer's own differs from run to run, and means nothing to WordPiece."""
    state = json.loads(tokenizer.to_str())
    learned = sorted(state["model"]["vocab"].keys() - set(SPECIAL))
    state["model"]["vocab"] = {piece: number for number, piece in enumerate([*SPECIAL, *learned])}
    return Tokenizer.from_str(json.dumps(state))


def load() -> Tokenizer:
    return Tokenizer.from_file(str(TOKENIZER))


def encode(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    return [encoding.ids[:MAX_TOKENS] for encoding in tokenizer.encode_batch(texts, add_special_tokens=False)]


def count(tokenizer: Tokenizer) -> npt.NDArray[np.int64]:
    """How often each piece occurs in the training text."""
    counts: Counter[int] = Counter()
    batch: list[str] = []
    for passage in corpus.passages():
        batch.append(passage)
        if len(batch) == 10_000:
            counts.update(piece for ids in encode(tokenizer, batch) for piece in ids)
            batch.clear()
    counts.update(piece for ids in encode(tokenizer, batch) for piece in ids)
    return np.array([counts[piece] for piece in range(tokenizer.get_vocab_size())])


def export() -> None:
    """Write `tokenizer.json` and `tokenizer_config.json` into the model's folder."""
    MODEL.joinpath("tokenizer.json").write_bytes(TOKENIZER.read_bytes())
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "do_lower_case": True,
        "model_max_length": MAX_TOKENS,
        "pad_token": PAD,
        "unk_token": UNKNOWN,
    }
    MODEL.joinpath("tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n")


def main() -> None:
    if FREQUENCIES.exists():
        return
    WORK.mkdir(parents=True, exist_ok=True)
    tokenizer = train()
    tokenizer.save(str(TOKENIZER), pretty=False)
    np.save(FREQUENCIES, count(tokenizer))
    print(f"vocabulary: {tokenizer.get_vocab_size()} pieces")


if __name__ == "__main__":
    main()
