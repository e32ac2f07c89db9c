"""Where things lie and every number the recipe depends on."""

import os
from pathlib import Path

TRAINING = Path(__file__).resolve().parent
MODEL = TRAINING.parent
REPOSITORY = MODEL.parent
SHARED = Path(os.environ.get("WHOSAID_SHARED", REPOSITORY.parent / "shared"))
WORK = Path(os.environ.get("WHOSAID_MODEL_WORK", TRAINING / ".work"))

SEED = 7
THREADS = int(os.environ.get("WHOSAID_THREADS", "2"))

SOURCES = ("changelog", "bitcointranscripts", "earnings", "rev16")

VOCABULARY_SIZE = 30_000
DIMENSIONS = 256
HIDDEN = 256
MAX_TOKENS = 512
"""Longest input, in pieces; a passage of 120 words has about 160."""

TEACHER_TEXTS = 220_000
TEACHER_FRAGMENTS = 60_000
TEACHER_STRETCHES = 40_000
"""How many of each the teacher embeds, at most."""
